using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>What the page <c>overblik.html</c> shows.</summary>
/// <param name="Municipality">The municipality's name.</param>
/// <param name="AsOf">The as-of day.</param>
/// <param name="DataThrough">The latest day that any data reach to; null where nothing was delivered.</param>
/// <param name="Run">The run that published the figures.</param>
/// <param name="Indicators">The indicators, in the order they are shown.</param>
/// <param name="Grey">Figures that were not judged, and why.</param>
internal sealed record OverviewModel(
    string Municipality, DateOnly AsOf, DateOnly? DataThrough, string Run,
    IReadOnlyList<IndicatorOverview> Indicators, IReadOnlyList<GreyFigure> Grey);

/// <summary>One indicator for the whole municipality, in its own grain.</summary>
internal sealed record IndicatorOverview
{
    /// <summary>Gets the indicator's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the Danish name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the sentence that tells what the number says; null where nobody wrote one.</summary>
    public string? Reads { get; init; }

    /// <summary>Gets the owner's name; null where there is none.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets who acts on which limit, and how; null where nobody said.</summary>
    public string? ActWhen { get; init; }

    /// <summary>Gets what one counts in; <c>percent</c> is shown as %.</summary>
    public required string MeasuredIn { get; init; }

    /// <summary>Gets the decimals shown.</summary>
    public required int Decimals { get; init; }

    /// <summary>Gets the final target and its day; null where there is none.</summary>
    public TargetMark? Target { get; init; }

    /// <summary>
    /// Gets the latest judged figure, or where none was judged the latest closed one; null where nothing was measured.
    /// </summary>
    public OverviewFigure? Latest { get; init; }

    /// <summary>Gets the series in order of time.</summary>
    public required IReadOnlyList<OverviewPoint> Points { get; init; }

    /// <summary>Gets the units below the municipality with their latest figures.</summary>
    public required IReadOnlyList<UnitLine> Units { get; init; }
}

/// <summary>A judged figure.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">Its value; null where nothing was measured.</param>
/// <param name="Result">The result smiley.</param>
/// <param name="Timeline">The timeline smiley; null where there is no end date.</param>
/// <param name="IsProvisional">Whether it may still change.</param>
/// <param name="Sentence">The Danish sentence that explains the smileys.</param>
internal sealed record OverviewFigure(
    Period Period, decimal? Value, Status Result, Status? Timeline, bool IsProvisional, string Sentence);

/// <summary>A unit's latest figure.</summary>
/// <param name="Name">The unit's name.</param>
/// <param name="Figure">The figure; null where the unit has none.</param>
internal sealed record UnitLine(string Name, OverviewFigure? Figure);

/// <summary>A period of the picture.</summary>
/// <param name="Period">The period.</param>
/// <param name="Actual">What was measured; null leaves a gap in the line.</param>
/// <param name="IsComplete">
/// Whether the period has ended and was delivered; an incomplete value stands apart from the line.
/// </param>
/// <param name="Plan">The planned level; null where nothing is planned.</param>
/// <param name="Baseline">The baseline; null where there is none.</param>
internal sealed record OverviewPoint(Period Period, decimal? Actual, bool IsComplete, decimal? Plan, decimal? Baseline);

/// <summary>The final target.</summary>
/// <param name="Value">The level.</param>
/// <param name="Date">The day it shall be reached; null for an operating target.</param>
internal sealed record TargetMark(decimal Value, DateOnly? Date);

/// <summary>A figure that was not judged.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Period">The period.</param>
/// <param name="Why">The Danish sentence that says why.</param>
internal sealed record GreyFigure(string Indicator, string Unit, Period Period, string Why);
