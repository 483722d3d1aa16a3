namespace BenefitMeter.Definitions.Measures;

/// <summary>The value that a mean or percentile uses of each row.</summary>
public abstract record ValueSource;

/// <summary>The value of a numeric column. Rows with an empty cell are ignored.</summary>
/// <param name="Column">The column.</param>
public sealed record ColumnValue(string Column) : ValueSource;

/// <summary>The time from one date to another (rule 5). Rows without either date are ignored.</summary>
/// <param name="From">The name of the first date.</param>
/// <param name="To">The name of the second date.</param>
/// <param name="Unit">The unit of the result.</param>
/// <param name="KeepNegative">
/// Whether a row counts if its second date is the earlier one. Such rows are counted in a finding in any case.
/// </param>
/// <param name="DanishCalendar">
/// Whether Danish public holidays are excluded from working days. If false, Monday to Friday count. Ignored for other units.
/// </param>
public sealed record DurationValue(
    string From, string To, DurationUnit Unit, bool KeepNegative, bool DanishCalendar) : ValueSource;

/// <summary>The unit in which a duration is counted.</summary>
public enum DurationUnit
{
    /// <summary>The exact elapsed time in days of 24 hours.</summary>
    Days,

    /// <summary>The exact elapsed time in hours.</summary>
    Hours,

    /// <summary>The difference between the two local dates, in days.</summary>
    CalendarDays,

    /// <summary>The number of working days d with from &lt; d ≤ to. Negative if the dates are reversed.</summary>
    WorkingDays,
}
