namespace BenefitMeter.Tests.Cases;

/// <summary>Works out all outputs of a case from its inputs, by the product.</summary>
public delegate IReadOnlyDictionary<string, object?> CaseHandler(CaseInput input);

/// <summary>All handlers by the cases they work out.</summary>
public static class CaseHandlers
{
    public static IReadOnlyDictionary<string, CaseHandler> ByCase { get; } = new[]
    {
        RealisationCases.All, StatusCases.All, BaselineCases.All, ProfileCases.All, AggregationCases.All, ForecastCases.All,
        IncompleteDataCases.All, CorrectionCases.All, DisplayCases.All, CalendarCases.All,
        DisclosureCases.All, PortfolioCases.All, GovernanceCases.All, WorkCases.All,
        MoneyCases.All, AttributionCases.All, VersionCases.All,
    }.SelectMany(group => group).ToDictionary();

    public static IEnumerable<KeyValuePair<string, CaseHandler>> For(CaseHandler handler, params string[] cases) =>
        cases.Select(id => KeyValuePair.Create(id, handler));
}
