using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Runs.Due;

/// <summary>Indicators that their owners retired (rule C14.1): nothing measures them any more, and their history stays.</summary>
internal static class RetiredIndicators
{
    /// <summary>Reads the indicators that are retired.</summary>
    public static Task<IReadOnlyList<string>> ReadAsync(ReportingStore store, CancellationToken cancellationToken) =>
        store.WithSessionAsync(session => DecisionTables.ReadRetiredAsync(session, cancellationToken), cancellationToken);

    /// <summary>Makes what measures know the owners' decisions: the latest one of each indicator counts.</summary>
    public static async Task<RunContext> ApplyAsync(
        RunContext runContext, CancellationToken cancellationToken) => runContext.ExistingStore is { } store
            ? runContext.With(Apply(runContext.Catalogue, await ReadAsync(store, cancellationToken)))
            : runContext;

    /// <summary>Leaves out of a request what owners retired.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="names">The indicators and datasets that were named.</param>
    /// <param name="catalogue">The catalogue with the owners' decisions in it.</param>
    /// <exception cref="BenefitMeterException">A retired indicator was named.</exception>
    public static MeasureRequest Exclude(MeasureRequest request, IReadOnlyList<string> names, Catalogue catalogue)
    {
        IndicatorDefinition[] kept =
            [.. request.Indicators.Where(each => each.State == catalogue.Indicators[each.Id].State)];
        return request.Indicators.Except(kept).FirstOrDefault(each => names.Contains(each.Id)) is not { } retired
            ? request with { Indicators = kept }
            : throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Ejeren af '{retired.Id}' har besluttet, at indikatoren ikke længere skal måles.",
                    $"The owner of '{retired.Id}' has decided that it is no longer measured."),
                new LocalText(
                    "Registrér en ny beslutning for at måle den igen: "
                        + $"benefitmeter decide {retired.Id} watch --period … --by … --text …",
                    "To measure it again, record a new decision: "
                        + $"benefitmeter decide {retired.Id} watch --period … --by … --text …"));
    }

    /// <summary>Gets the catalogue with indicators retired.</summary>
    public static Catalogue Apply(
        Catalogue catalogue, IReadOnlyCollection<string> retired) => retired.Count == 0 ? catalogue : catalogue with
        {
            // The owner's latest decision counts, and the catalogue is not edited (decision 0054).
            Indicators = catalogue.Indicators.ToDictionary(
                pair => pair.Key,
                pair => retired.Contains(pair.Key) ? pair.Value with { State = IndicatorState.Retired } : pair.Value,
                StringComparer.Ordinal),
        };
}
