using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests;

/// <summary>Figures and periods for the tests of planned work: unit "u", the year 2026.</summary>
internal static class Planned
{
    public static Period Quarter(int number, int year = 2026) => Sample.Period($"{year}-Q{number}");

    /// <summary>Gets a week by how many come after the first week of 2026, which begins on 29 December 2025.</summary>
    public static Period Week(int after)
    {
        DateOnly monday = new DateOnly(2025, 12, 29).AddDays(7 * after);
        return new Period(PeriodGrain.Week, monday, monday.AddDays(7));
    }

    /// <summary>Judges a value by a target that applies from 2020 on.</summary>
    public static Figure Judged(IndicatorDefinition indicator, Period period, decimal? value, decimal target) =>
        Figure(indicator, Given.Value(period, value), target);

    public static Figure Figure(IndicatorDefinition indicator, Observation observation, decimal target) => new()
    {
        IndicatorId = indicator.Id,
        UnitId = "u",
        DefinitionVersion = 1,
        Observation = observation,
        Realisation = Given.Judged(indicator, null, Given.Step((new DateOnly(2020, 1, 1), target)), observation),
    };

    public static FigureSet Figures(IndicatorDefinition? indicator = null, params Figure[] figures) => new(
        figures, new[] { indicator ?? Given.Count }.ToDictionary(each => each.Id), Sample.Calendar);
}
