using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>Whether something was measured (rule 17). Missing is never zero.</summary>
public enum ObservationState
{
    /// <summary>A value, zero included.</summary>
    Measured,

    /// <summary>No value, because nothing was delivered or no cell was filled.</summary>
    Missing,

    /// <summary>No value, because there is nothing to divide by or to take the middle of.</summary>
    NotApplicable,

    /// <summary>A value that is hidden from readers.</summary>
    Suppressed,
}

/// <summary>What was measured for one indicator, unit and period, and how far it can be trusted.</summary>
public sealed record Observation
{
    /// <summary>Gets the period.</summary>
    public required Period Period { get; init; }

    /// <summary>Gets the value, rounded half away from zero to 10 decimals; null unless measured.</summary>
    public decimal? Value { get; init; }

    /// <summary>Gets the numerator, never scaled; null where the measure has none.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Gets the denominator, never scaled; null where the measure has none.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Gets the rows behind the value; 0 when hidden.</summary>
    public long RowsCounted { get; init; }

    /// <summary>Gets whether something was measured.</summary>
    public required ObservationState State { get; init; }

    /// <summary>Gets the code of why not: <c>NotDelivered</c>, <c>NoValues</c>, <c>NoRows</c>, <c>ZeroDenominator</c>,
    /// <c>NonAdditive</c>, <c>SmallGroup</c>, <c>GroupDisclosure</c>, <c>SecondarySuppression</c>; null when measured.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Gets whether the period has ended, was delivered, and reached the coverage of 95 % of the expected units.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>Gets whether it is complete and the indicator's closing days have passed.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Gets the share of expected units that delivered, in percent; null where none is expected.</summary>
    public decimal? CoveragePercent { get; init; }

    /// <summary>
    /// Gets the day the data behind it reach to, never past the period's last day; null where nothing was delivered.
    /// </summary>
    public DateOnly? DataThrough { get; init; }

    /// <summary>
    /// Gets whether the period has ended and its data were delivered to its end: a running or undelivered period is never
    /// judged, one that only lacks coverage is judged and marked as provisional (rule 16).
    /// </summary>
    public bool IsDelivered => DataThrough >= Period.LastDay;

    /// <summary>Gets the observation as readers see it where it must be hidden: no number, only why there is none.</summary>
    /// <param name="reason">The code of why.</param>
    public Observation Suppressed(string reason) => this with
    {
        State = ObservationState.Suppressed,
        Reason = reason,
        Value = null,
        Numerator = null,
        Denominator = null,
        RowsCounted = 0,
    };
}
