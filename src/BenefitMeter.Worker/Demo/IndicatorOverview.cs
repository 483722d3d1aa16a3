namespace BenefitMeter.Worker.Demo;

/// <summary>One indicator for the whole municipality, in its own grain.</summary>
internal sealed record IndicatorOverview
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the Danish name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the Danish sentence that explains what the number says; null when the catalogue has none.</summary>
    public string? Reads { get; init; }

    /// <summary>Gets the owner's name; null when the indicator has no owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the decision rule: who acts at which limit, and how. Null when the catalogue has none.</summary>
    public string? ActWhen { get; init; }

    /// <summary>Gets the unit of measurement; <c>percent</c> is shown as %.</summary>
    public required string MeasuredIn { get; init; }

    /// <summary>Gets the number of decimals shown.</summary>
    public required int Decimals { get; init; }

    /// <summary>Gets the final target; null when there is none.</summary>
    public TargetMark? Target { get; init; }

    /// <summary>
    /// Gets the latest judged figure, or the latest delivered one when none has been judged. Null when nothing has been measured.
    /// </summary>
    public OverviewFigure? Latest { get; init; }

    /// <summary>Gets the periods of the chart, oldest first.</summary>
    public required IReadOnlyList<OverviewPoint> Points { get; init; }

    /// <summary>Gets the units below the municipality, with their latest figures.</summary>
    public required IReadOnlyList<UnitLine> Units { get; init; }
}
