using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Time;

namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// The value in kroner of a quantity on a money line, by the rates in force on the period's first day (rules C7.1, C7.3).
/// </summary>
/// <param name="Worth">The worth of one piece.</param>
/// <param name="Rate">The rate of the period, or null if none is needed.</param>
/// <param name="Hourly">The salary and norm of the rate, or null for prices and plain kroner.</param>
/// <param name="Months">The length of the period in months.</param>
public sealed record LineValuation(LineWorth Worth, UsedRate? Rate, HourlyRate? Hourly, decimal Months)
{
    private const int MonthsPerYear = 12;

    /// <summary>
    /// Creates the valuation of a line in a period, or null if a rate that it needs is not in force on the period's first day.
    /// </summary>
    public static LineValuation? For(LineWorth worth, IReadOnlyDictionary<string, RateDefinition> rates, Period period)
    {
        decimal months = MonthsOf(period);
        switch (worth)
        {
            case PriceWorth prices:
                (string Sign, RateDefinition Rate)[] parts =
                    [.. prices.Add.Select(id => ("+", rates[id])), .. prices.Subtract.Select(id => ("−", rates[id]))];
                RateVersion?[] versions = [.. parts.Select(part => part.Rate.At(period.Start))];
                return versions.Any(version => version is null) ? null : new LineValuation(
                    worth,
                    new UsedRate(
                        string.Join(" ", parts.Select((part, index) =>
                            index == 0 && part.Sign == "+" ? part.Rate.Id : $"{part.Sign} {part.Rate.Id}")),
                        versions.Max(version => version!.From),
                        parts.Zip(versions, (part, version) => part.Sign == "+" ? version!.Amount : -version!.Amount).Sum()),
                    null, months);
            case MinutesWorth minutes:
                return ForSalary(worth, rates[minutes.RateId], period, months, isHourly: true);
            case FteWorth fte:
                return ForSalary(worth, rates[fte.RateId], period, months, isHourly: false);
            default:
                return new LineValuation(worth, null, null, months);
        }
    }

    /// <summary>Gets the hours of a quantity, or null if the line counts no time.</summary>
    public decimal? Hours(decimal? quantity) => Worth switch
    {
        MinutesWorth minutes => quantity is { } pieces ? TimeSaving.HoursOf(pieces * minutes.Minutes) : null,
        FteWorth fte => quantity * fte.Fte * Hourly!.Norm.Hours * Months / MonthsPerYear,
        _ => null,
    };

    /// <summary>
    /// Gets a number of hours as full-time equivalents of a whole year, or null if there are none, or where no time is counted.
    /// </summary>
    public decimal? FteYears(decimal? hours) => hours is { } some ? Hourly?.Norm.FteOf(some) : null;

    /// <summary>
    /// Gets the kroner of a quantity that is not time, or null if there is no quantity, or where the line counts hours.
    /// </summary>
    public decimal? Kroner(decimal? quantity) => Worth switch
    {
        PriceWorth => quantity * Rate!.Kroner,
        KronerWorth kroner => quantity * kroner.Kroner,
        _ => null,
    };

    /// <summary>Gets the kroner of a number of hours, or null if there are none, or where the line counts no time.</summary>
    public decimal? KronerOfHours(decimal? hours) => hours is { } some ? Hourly?.ValueOf(some) : null;

    /// <summary>
    /// Gets the length of a period in months. A year has 12; a period that does not consist of whole months is counted by its
    /// days as a part of the year.
    /// </summary>
    public static decimal MonthsOf(Period period) => period.Grain switch
    {
        PeriodGrain.Month => 1,
        PeriodGrain.Quarter => 3,
        PeriodGrain.HalfYear => 6,
        PeriodGrain.Year => MonthsPerYear,
        _ => (decimal)period.Days * MonthsPerYear / (DateTime.IsLeapYear(period.Start.Year) ? 366 : 365),
    };

    private static LineValuation? ForSalary(LineWorth worth, RateDefinition rate, Period period, decimal months, bool isHourly)
    {
        if (rate.At(period.Start) is not { } version)
        {
            return null;
        }

        HourlyRate hourly = new(version.Amount, rate.Norm!);
        return new LineValuation(
            worth, new UsedRate(rate.Id, version.From, isHourly ? hourly.PerHour : version.Amount), hourly, months);
    }
}
