namespace BenefitMeter.Time;

/// <summary>Tells how long a reporting period is (rules B4, C11).</summary>
public enum PeriodGrain
{
    /// <summary>One local calendar day.</summary>
    Day,

    /// <summary>An ISO 8601 week, Monday to Sunday.</summary>
    Week,

    /// <summary>Fourteen days counted from the organisation's anchor, never odd or even weeks (rule C11.2).</summary>
    Fortnight,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months from January, April, July or October.</summary>
    Quarter,

    /// <summary>Six calendar months from January or July.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Everything from the dataset's first day to the running period's end; shown, never judged.</summary>
    All,
}
