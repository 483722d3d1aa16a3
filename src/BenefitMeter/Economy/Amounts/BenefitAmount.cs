using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Economy.Amounts;

/// <summary>How an amount is known; amounts that are known differently are never in one unlabelled sum (rule D5).</summary>
public enum AmountBasis
{
    /// <summary>Kroner that were measured, such as what a ledger booked.</summary>
    Measured,

    /// <summary>A measured quantity times a rate.</summary>
    Calculated,

    /// <summary>Somebody's estimate; nothing measures it.</summary>
    Estimated,
}

/// <summary>
/// What a benefit planned and realised on one money line, in one unit and period; every number that it was made of stands beside
/// it.
/// </summary>
public sealed record BenefitAmount
{
    /// <summary>Gets the benefit.</summary>
    public required string BenefitId { get; init; }

    /// <summary>Gets the money line; empty where the benefit has none, and only its quantity is told.</summary>
    public required string Line { get; init; }

    /// <summary>Gets the class.</summary>
    public required BenefitClass Class { get; init; }

    /// <summary>Gets how it is known.</summary>
    public required AmountBasis Basis { get; init; }

    /// <summary>Gets the unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>
    /// Gets the unit whose amount was shared, of which this is a part (rule C7.10); null where it is the unit's own.
    /// </summary>
    public string? AllocatedFrom { get; init; }

    /// <summary>Gets the period.</summary>
    public required Period Period { get; init; }

    /// <summary>Gets what became of the figure that it rests on; missing where there is none.</summary>
    public required ObservationState State { get; init; }

    /// <summary>Gets the code of why nothing is told to be realised; null where something is.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets whether the figure is complete.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Gets whether it rests on something that may still change.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Gets the indicator; null for an estimate.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets what the indicator measured; null where it did not.</summary>
    public decimal? IndicatorValue { get; init; }

    /// <summary>Gets the current baseline.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Gets the first approved baseline.</summary>
    public decimal? BaselineFirst { get; init; }

    /// <summary>Gets the level planned by the current target.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Gets the level planned by the first target.</summary>
    public decimal? PlanFirst { get; init; }

    /// <summary>Gets the volume; null where nobody counted it.</summary>
    public decimal? Volume { get; init; }

    /// <summary>Gets the benefit's share of the improvement, 0–1.</summary>
    public decimal Share { get; init; } = 1;

    /// <summary>Gets which way of counting is worth kroner; null for an estimate.</summary>
    public QuantityKind? Kind { get; init; }

    /// <summary>Gets the benefit's share of what was improved.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Gets its share of what was planned.</summary>
    public decimal? QuantityPlanned { get; init; }

    /// <summary>Gets its share counted at today's volume, whichever way is worth kroner (rule C3.4).</summary>
    public decimal? QuantityAdjusted { get; init; }

    /// <summary>Gets its share counted as the plain reduction.</summary>
    public decimal? QuantityPlain { get; init; }

    /// <summary>Gets the hours saved; null where the line counts no time.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Gets those as full-time equivalents of a whole year.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Gets the rate; null where none is needed.</summary>
    public UsedRate? Rate { get; init; }

    /// <summary>Gets the kroner planned by the first target and baseline.</summary>
    public decimal? PlannedFirst { get; init; }

    /// <summary>Gets the kroner planned by the current ones.</summary>
    public decimal? Planned { get; init; }

    /// <summary>Gets the kroner realised; null where the reason says why.</summary>
    public decimal? Realised { get; init; }

    /// <summary>Gets the kroner of the period at the target, with its volume and rates; null where no target says.</summary>
    public decimal? FullEffect { get; init; }

    /// <summary>Gets the budget line; null where none is named.</summary>
    public string? Account { get; init; }
}
