using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>Whether a value was measured (rule 17). Missing is never zero.</summary>
public enum ObservationState
{
    /// <summary>A value, zero included.</summary>
    Measured,

    /// <summary>No value, because nothing was delivered or no cell is filled.</summary>
    Missing,

    /// <summary>No value, because there is nothing to divide by, or no value to find the middle of.</summary>
    NotApplicable,

    /// <summary>The value is hidden from readers.</summary>
    Suppressed,
}

/// <summary>The measured value of one indicator, unit and period, and how far it can be trusted.</summary>
public sealed record Observation
{
    /// <summary>Gets the period.</summary>
    public required Period Period { get; init; }

    /// <summary>Gets the value, rounded half away from zero to 10 decimals, or null unless measured.</summary>
    public decimal? Value { get; init; }

    /// <summary>Gets the numerator, never scaled, or null if the measure has none.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Gets the denominator, never scaled, or null if the measure has none.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Gets the number of rows behind the value; 0 if hidden.</summary>
    public long RowsCounted { get; init; }

    /// <summary>Gets whether a value was measured.</summary>
    public required ObservationState State { get; init; }

    /// <summary>
    /// Gets the code of the reason why there is no value, or null if measured: one of <see cref="MissingReason"/>, or the reason
    /// why the figure is hidden.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Gets whether the period has ended, was delivered to its end, and at least 95 % of the expected units delivered it.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>Gets whether the observation is complete and the indicator's closing days have passed.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Gets the percentage of the expected units that delivered, or null if none is expected.</summary>
    public decimal? CoveragePercent { get; init; }

    /// <summary>Gets the day the data reach to, never after the period's last day, or null if nothing was delivered.</summary>
    public DateOnly? DataThrough { get; init; }

    /// <summary>
    /// Gets whether the period has ended and its data reach its last day. A running or undelivered period is never judged. A
    /// period that only lacks coverage is judged and marked as provisional (rule 16).
    /// </summary>
    public bool IsDelivered => DataThrough >= Period.LastDay;

    /// <summary>Returns the observation as readers see it when it must be hidden: no numbers, only the reason.</summary>
    /// <param name="reason">The code of the reason.</param>
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
