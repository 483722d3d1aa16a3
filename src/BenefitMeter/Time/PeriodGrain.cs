namespace BenefitMeter.Time;

/// <summary>The length of a reporting period (rules B4, C11).</summary>
public enum PeriodGrain
{
    /// <summary>One local calendar day.</summary>
    Day,

    /// <summary>An ISO 8601 week, from Monday to Sunday.</summary>
    Week,

    /// <summary>
    /// Fourteen days, counted from the organisation's anchor and not from odd or even week numbers (rule C11.2).
    /// </summary>
    Fortnight,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months, beginning in January, April, July or October.</summary>
    Quarter,

    /// <summary>Six calendar months, beginning in January or July.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>The time from the dataset's first day to the end of the running period. It is shown and never judged.</summary>
    All,
}
