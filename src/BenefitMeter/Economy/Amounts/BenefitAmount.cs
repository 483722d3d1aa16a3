using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Economy.Amounts;

/// <summary>How an amount was found. Amounts of different bases are never added to one unlabelled sum (rule D5).</summary>
public enum AmountBasis
{
    /// <summary>Kroner that were measured, such as what a ledger booked.</summary>
    Measured,

    /// <summary>A measured quantity times a rate.</summary>
    Calculated,

    /// <summary>Kroner that a person estimated and that nothing measures.</summary>
    Estimated,

    /// <summary>Several of the others. Only what is shown of several amounts together has this basis.</summary>
    Mixed,
}

/// <summary>
/// What a benefit planned and realised on one money line, in one unit and period, together with every number that the amount was
/// computed from.
/// </summary>
public sealed record BenefitAmount
{
    /// <summary>Gets the id of the benefit.</summary>
    public required string BenefitId { get; init; }

    /// <summary>
    /// Gets the name of the money line. Empty if the benefit has no money line; then the amount has a quantity and no kroner.
    /// </summary>
    public required string Line { get; init; }

    /// <summary>Gets the class of the kroner.</summary>
    public required BenefitClass Class { get; init; }

    /// <summary>Gets how the kroner were found.</summary>
    public required AmountBasis Basis { get; init; }

    /// <summary>Gets the id of the unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>
    /// Gets the id of the unit whose amount this is an allocated part of (rule C7.10), or null if the amount is the unit's own.
    /// </summary>
    public string? AllocatedFrom { get; init; }

    /// <summary>Gets the period.</summary>
    public required Period Period { get; init; }

    /// <summary>Gets the state of the figure that the amount is computed from. It is missing if there is no figure.</summary>
    public required ObservationState State { get; init; }

    /// <summary>Gets the code of the reason why no realised kroner are shown, or null if they are.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets whether the figure is complete.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Gets whether the amount depends on numbers that may still change.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Gets the id of the indicator, or null for an estimate.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets the value of the indicator, or null if nothing was measured.</summary>
    public decimal? IndicatorValue { get; init; }

    /// <summary>Gets the current baseline, or null if there is none.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Gets the first approved baseline, or null if there is none.</summary>
    public decimal? BaselineFirst { get; init; }

    /// <summary>Gets the level planned by the current target, or null if there is no plan for the period.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Gets the level planned by the first target, or null if there is no plan for the period.</summary>
    public decimal? PlanFirst { get; init; }

    /// <summary>Gets the volume of the period, or null if it was not counted.</summary>
    public decimal? Volume { get; init; }

    /// <summary>Gets the benefit's share of the improvement, from 0 to 1. Default 1.</summary>
    public decimal Share { get; init; } = 1;

    /// <summary>Gets the way of counting that the kroner are computed from, or null for an estimate.</summary>
    public QuantityKind? Kind { get; init; }

    /// <summary>
    /// Gets the benefit's share of the quantity improved, counted by <see cref="Kind"/>, or null if it cannot be counted.
    /// </summary>
    public decimal? Quantity { get; init; }

    /// <summary>Gets the benefit's share of the quantity planned, or null if nothing was planned.</summary>
    public decimal? QuantityPlanned { get; init; }

    /// <summary>
    /// Gets the benefit's share of the quantity improved, counted at today's volume (rule C3.4) independent of
    /// <see cref="Kind"/>, or null if it cannot be counted.
    /// </summary>
    public decimal? QuantityAdjusted { get; init; }

    /// <summary>
    /// Gets the benefit's share of the quantity improved, counted as the plain reduction independent of <see cref="Kind"/>, or
    /// null if it cannot be counted.
    /// </summary>
    public decimal? QuantityPlain { get; init; }

    /// <summary>Gets the hours saved, or null if the line counts no time.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Gets the hours saved as full-time equivalents of a whole year, or null if the line counts no time.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Gets the rate that the kroner are computed with, or null if none is needed.</summary>
    public UsedRate? Rate { get; init; }

    /// <summary>Gets the kroner planned by the first target and the first baseline, or null if nothing was planned.</summary>
    public decimal? PlannedFirst { get; init; }

    /// <summary>Gets the kroner planned by the current target and the current baseline, or null if nothing was planned.</summary>
    public decimal? Planned { get; init; }

    /// <summary>Gets the kroner realised, or null if <see cref="Reason"/> says why there are none.</summary>
    public decimal? Realised { get; init; }

    /// <summary>
    /// Gets the kroner that the period would bring at the final target, with the period's volume and rates, or null if there is
    /// no target.
    /// </summary>
    public decimal? FullEffect { get; init; }

    /// <summary>Gets the account of the budget line, or null if not specified.</summary>
    public string? Account { get; init; }
}
