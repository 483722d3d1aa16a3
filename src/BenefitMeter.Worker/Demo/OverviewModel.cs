namespace BenefitMeter.Worker.Demo;

/// <summary>The values that the page <c>overblik.html</c> shows.</summary>
/// <param name="Municipality">The name of the municipality.</param>
/// <param name="AsOf">The as-of day.</param>
/// <param name="DataThrough">The latest day that any data reach to (inclusive); null when nothing has been delivered.</param>
/// <param name="Run">The name of the run that published the figures.</param>
/// <param name="Indicators">The indicators, in the order in which they are shown.</param>
/// <param name="Grey">The figures that were not judged.</param>
internal sealed record OverviewModel(
    string Municipality, DateOnly AsOf, DateOnly? DataThrough, string Run,
    IReadOnlyList<IndicatorOverview> Indicators, IReadOnlyList<GreyFigure> Grey);
