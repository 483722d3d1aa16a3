using BenefitMeter.Assessing;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>
/// Reads all that a run compares with: the number of questions is the same for one indicator and for thousands.
/// </summary>
internal static class PublishedStates
{
    /// <summary>Reads what was published of some indicators.</summary>
    /// <param name="session">The session, in a transaction that sees the database at one moment.</param>
    /// <param name="indicators">The indicators.</param>
    /// <param name="incremental">
    /// The datasets that are read on from where the last run left off, so that only the latest figures of their series are
    /// needed; empty where everything is measured again.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<PublishedState> ReadAsync(
        StoreSession session, IReadOnlyList<IndicatorDefinition> indicators, IReadOnlyList<string> incremental,
        CancellationToken cancellationToken)
    {
        string[] ids = [.. indicators.Select(indicator => indicator.Id)];
        IndicatorDefinition[] bridged = [.. indicators.Where(indicator => indicator.Bridge is not null)];
        return new PublishedState
        {
            Figures = incremental.Count == 0
                ? await FigureTables.ReadAsync(session, ids, superseded: false, cancellationToken)
                : await FigureTables.ReadLatestAsync(session, ids, cancellationToken),
            Checkpoints =
                incremental.Count == 0 ? [] : await SeriesCheckpoints.ReadAsync(session, incremental, cancellationToken),
            Organisations = await OrganisationTables.ReadAsync(session, cancellationToken),
            Versions = await RunTables.ReadDefinitionsAsync(session, cancellationToken),
            Accepted = await AcceptedDeliveries.ReadAsync(session, cancellationToken),
            Watermarks = await RunTables.ReadWatermarksAsync(session, cancellationToken),
            Bridging = bridged.Length == 0 ? [] : await FigureTables.ReadVersionsAsync(
                session, bridged.Select(indicator => indicator.Id),
                new DaySpan(
                    bridged.Min(indicator => indicator.Bridge!.Overlap.Start),
                    bridged.Max(indicator => indicator.Bridge!.Overlap.End)),
                cancellationToken),
        };
    }
}
