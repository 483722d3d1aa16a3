using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>How much change a unit has to bear in a quarter (rules A1-10, A3-22).</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="InitiativeIds">The initiatives that go on in it there.</param>
/// <param name="GoLives">How many of them go live in it.</param>
/// <param name="Capacity">What the unit can bear, or null if not specified.</param>
public sealed record UnitLoad(string UnitId, Period Quarter, IReadOnlyList<string> InitiativeIds, int GoLives, int? Capacity)
{
    /// <summary>Gets whether it is more than the unit can bear.</summary>
    public bool IsOverloaded => InitiativeIds.Count > Capacity;

    /// <summary>
    /// Gets the load of every unit and quarter, the heaviest first. What an initiative without a start or an end does to a unit
    /// is not known, so it is left out.
    /// </summary>
    /// <param name="plan">The portfolios and initiatives.</param>
    /// <param name="calendar">The calendar of quarters.</param>
    public static IReadOnlyList<UnitLoad> Calculate(PortfolioPlan plan, ReportingCalendar calendar)
    {
        var going = plan.Initiatives.Values
            .Where(each =>
                each.Kind != InitiativeKind.Programme && each.Start is not null && (each.Closed ?? each.GoLive) is not null)
            .SelectMany(each => calendar.Periods(each.Start!.Value, Last(each), PeriodGrain.Quarter)
                .SelectMany(quarter => each.UnitIds.Distinct().Select(unit => (Unit: unit, Quarter: quarter, Initiative: each))));
        return
        [
            .. going.GroupBy(each => (each.Unit, each.Quarter)).Select(cell => new UnitLoad(
                cell.Key.Unit, cell.Key.Quarter, [.. cell.Select(each => each.Initiative.Id).Order(StringComparer.Ordinal)],
                cell.Count(each => each.Initiative.GoLive is { } day && cell.Key.Quarter.Contains(day)),
                cell.Min(each => plan.PortfolioOf(each.Initiative)?.CapacityPerUnit)))
                .OrderByDescending(load => load.InitiativeIds.Count).ThenByDescending(load => load.GoLives)
                .ThenBy(load => load.Quarter.Start).ThenBy(load => load.UnitId, StringComparer.Ordinal),
        ];
    }

    private static DateOnly Last(InitiativeDefinition initiative) => (initiative.Closed, initiative.GoLive) switch
    {
        ({ } closed, { } live) => closed > live ? closed : live,
        ({ } closed, _) => closed,
        (_, var live) => live!.Value,
    };
}
