namespace BenefitMeter.Time;

/// <summary>The organisation's calendar: its time zone and where its fortnights are anchored.</summary>
public sealed class ReportingCalendar
{
    private readonly TimeZoneInfo zone;
    private readonly DateOnly fortnightAnchor;

    /// <summary>Makes a calendar.</summary>
    /// <param name="zone">The organisation's time zone.</param>
    /// <param name="fortnightAnchor">A Monday that a fortnight starts on.</param>
    public ReportingCalendar(TimeZoneInfo zone, DateOnly fortnightAnchor) => (this.zone, this.fortnightAnchor) = (zone, fortnightAnchor);

    /// <summary>Gets the period of a grain that a day lies in.</summary>
    public Period PeriodOf(DateOnly day, PeriodGrain grain) => throw new NotSupportedException($"{zone}{fortnightAnchor}{day}{grain}");
}
