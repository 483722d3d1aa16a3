using System.Diagnostics;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Telemetry;

namespace BenefitMeter.Worker.Sources;

/// <summary>Reads a drop of files (rule 4) of any format.</summary>
/// <param name="drop">The files.</param>
/// <param name="open">Makes the reader of the files' rows, which may report the number of rows read so far.</param>
internal sealed class DropSource(Drop drop, Func<Extraction, RowAggregator, IProgress<long>?, IDropRows> open) : ISource
{
    /// <inheritdoc/>
    public IReadOnlyList<SourceQuery> PlanQueries(Extraction extraction) =>
    [
        new(
            $"{Path.Combine(drop.Folder, drop.Pattern)} ({(drop.TakesNewest ? "newest" : "all")}): "
            + string.Join(", ", extraction.Columns.Select(c => c.Column)),
            [],
            SourceQuery.EveryRow(extraction)),
    ];

    /// <inheritdoc/>
    public Task<DatasetTallies> ExtractAsync(
        Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
            Task.Run(() => Extract(extraction, rowsRead, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DatasetTallies Extract(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken)
    {
        using Activity? span = Spans.Query(extraction.Dataset.SourceId, "Every row of the drop");
        IReadOnlyList<DropFile> files = drop.Files();
        RowAggregator aggregator = SourceFailure.NewAggregator(extraction);
        try
        {
            IDropRows rows = open(extraction, aggregator, rowsRead);
            foreach (DropFile file in files)
            {
                file.Read(() => rows.Fold(file, cancellationToken));
            }

            rows.Complete();
            DropFile newest = Drop.Newest(files);
            DatasetTallies tallies = aggregator.Complete(newest.Date ?? extraction.Calendar.LocalDay(newest.WrittenUtc));
            return SourceFailure.EmptyDelivery(tallies) is { } failure ? throw failure : tallies;
        }
        catch (OverflowException exception)
        {
            throw SourceFailure.Overflow(extraction, exception);
        }
    }
}
