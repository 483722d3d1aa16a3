using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Economy;

/// <summary>Rates, figures and budget lines with only what a test of money is about.</summary>
internal static class GivenMoney
{
    /// <summary>Gets 481,000 kr. a year of 1,924 hours: 250 kr. an hour.</summary>
    public static RateDefinition Clerk { get; } = new(
        "clerk", LocalText.Same("Clerk"), new FteNorm("gross", 1924),
        [new RateVersion(new DateOnly(2025, 1, 1), null, 481_000, null)]);

    public static IndicatorDefinition Booked { get; } = Given.Count with { Id = "booked", MeasuredIn = "kr" };

    public static IndicatorDefinition Volume { get; } = Given.Count with { Id = "volume" };

    public static RateDefinition Price(string id, params (DateOnly From, decimal Amount)[] versions) =>
        new(id, LocalText.Same(id), null, [.. versions.Select(version =>
            new RateVersion(version.From, null, version.Amount, null))]);

    public static IReadOnlyDictionary<string, RateDefinition> Rates(params RateDefinition[] rates) =>
        rates.ToDictionary(rate => rate.Id);

    public static Figure Figure(IndicatorDefinition indicator, Observation seen, string unit = "town") => new()
    {
        IndicatorId = indicator.Id,
        UnitId = unit,
        DefinitionVersion = 1,
        Observation = seen,
        Realisation = new Realisation(),
    };

    /// <summary>Months from a first one on; null is a month without a value.</summary>
    public static IEnumerable<Figure> Months(IndicatorDefinition indicator, int year, int month, params decimal?[] values) =>
        values.Select((value, i) =>
            Figure(indicator, Given.Value(Given.Month(year + ((month - 1 + i) / 12), ((month - 1 + i) % 12) + 1), value)));

    public static FigureBook Book(IEnumerable<Figure> figures, params IndicatorDefinition[] indicators) =>
        new(figures, indicators.ToDictionary(indicator => indicator.Id));

    public static Period Quarter(int year, int quarter) => Of(PeriodGrain.Quarter, new DateOnly(year, (quarter * 3) - 2, 1), 3);

    public static Period Year(int year) => Of(PeriodGrain.Year, new DateOnly(year, 1, 1), 12);

    public static Period Of(PeriodGrain grain, DateOnly start, int months) => new(grain, start, start.AddMonths(months));
}
