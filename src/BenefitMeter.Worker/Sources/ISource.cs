using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// One source during one run. All datasets of the run are read from the same state of the source, as far as the source has such
/// a snapshot.
/// </summary>
internal interface ISource : IAsyncDisposable
{
    /// <summary>
    /// Gets whether the source makes each of its requests through <see cref="SourceContext.Call"/>, so that only the failed
    /// request is made again; otherwise the whole dataset is read again. Default false.
    /// </summary>
    bool RetriesEachRequest => false;

    /// <summary>Gets the queries that an extraction would send to the source, without connecting to it.</summary>
    IReadOnlyList<SourceQuery> PlanQueries(Extraction extraction);

    /// <summary>Reads an extraction's tallies from the source.</summary>
    /// <param name="extraction">The dataset, its columns and its tallies.</param>
    /// <param name="rowsRead">Receives the number of rows read so far, now and then; null where nothing is reported.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BenefitMeterException">The source fails, or its settings or its data are not valid.</exception>
    Task<DatasetTallies> ExtractAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken);
}
