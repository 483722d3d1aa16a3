using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>Reads a drop of delimited text files (contracts.md 4).</summary>
internal sealed class CsvSource(SourceDefinition source) : ISource
{
    private readonly CsvOptions options = CsvOptions.Of(source);

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions(Extraction extraction) =>
    [
        new(
            $"{Path.Combine(options.Folder, options.Pattern)} ({(options.TakesNewest ? "newest" : "all")}): "
            + string.Join(", ", extraction.Columns.Select(c => c.Column)),
            new Dictionary<string, object>(),
            $"Every row of dataset '{extraction.Dataset.Id}', read once for all {extraction.Tallies.Count} tallies"),
    ];

    /// <inheritdoc/>
    public Task<DatasetTallies> ExtractAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
        Task.Run(() => Extract(extraction, rowsRead, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DatasetTallies Extract(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken)
    {
        IReadOnlyList<CsvFile> files = CsvDrop.Files(source.Id, options);
        RowFolder folder = SourceFailure.NewFolder(extraction);
        try
        {
            var rows = new CsvRows(options.Format, extraction, folder, rowsRead);
            foreach (CsvFile file in files)
            {
                rows.Fold(file, cancellationToken);
            }

            rows.Unreadable.CountInto(folder.Tallies);
            CsvFile newest = CsvDrop.Newest(files);
            DatasetTallies tallies = folder.Complete(newest.Date ?? extraction.Calendar.LocalDay(newest.WrittenUtc));
            return SourceFailure.OfEmpty(tallies) is { } failure ? throw failure : tallies;
        }
        catch (OverflowException exception)
        {
            throw SourceFailure.Overflow(extraction, exception);
        }
    }
}
