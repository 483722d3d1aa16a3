using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// One source during one run. Everything it is asked in that time comes from the same state of the source, as far as the
/// source can hold one still.
/// </summary>
internal interface ISource : IAsyncDisposable
{
    /// <summary>
    /// Gets whether it asks piece by piece through <see cref="SourceContext.Call"/>, so that after a fault only the piece is
    /// asked again; else the whole dataset is.
    /// </summary>
    bool RetriesEachRequest => false;

    /// <summary>Gets what the source will be asked, without asking it.</summary>
    IReadOnlyList<SourceQuery> PlanQueries(Extraction extraction);

    /// <summary>Gathers an extraction's tallies.</summary>
    /// <param name="extraction">What is asked.</param>
    /// <param name="rowsRead">Hears now and then how many rows have been read so far; null where nobody listens.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BenefitMeterException">The source, its settings or its data do not allow it.</exception>
    Task<DatasetTallies> ExtractAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken);
}
