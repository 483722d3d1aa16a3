namespace BenefitMeter.Definitions.Measures;

/// <summary>What a mean or percentile takes from a row.</summary>
public abstract record ValueSource;

/// <summary>A numeric column; empty cells are passed over.</summary>
/// <param name="Column">The column.</param>
public sealed record ColumnValue(string Column) : ValueSource;

/// <summary>The time from one date to another; rows that lack either are passed over (rule 5).</summary>
/// <param name="From">The name of the first date.</param>
/// <param name="To">The name of the second date.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="KeepNegative">
/// Whether a row whose second date is the earlier is kept; it is counted as a finding either way.
/// </param>
/// <param name="DanishCalendar">
/// Whether Danish public holidays are taken out of working days; false counts Monday to Friday.
/// </param>
public sealed record DurationValue(
    string From, string To, DurationUnit Unit, bool KeepNegative, bool DanishCalendar) : ValueSource;

/// <summary>What a duration is counted in.</summary>
public enum DurationUnit
{
    /// <summary>Exact elapsed time in days of 24 hours.</summary>
    Days,

    /// <summary>Exact elapsed time in hours.</summary>
    Hours,

    /// <summary>The difference of the two local dates.</summary>
    CalendarDays,

    /// <summary>The working days d with from &lt; d ≤ to; negative when reversed.</summary>
    WorkingDays,
}
