using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>The number of changes that a unit has to handle in a quarter (rules A1-10, A3-22).</summary>
/// <param name="UnitId">The id of the unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="InitiativeIds">The ids of the initiatives that change the unit in the quarter, in order.</param>
/// <param name="GoLives">The number of these initiatives that go live in the quarter.</param>
/// <param name="Capacity">The number of changes that the unit can handle in a quarter, or null if not specified.</param>
public sealed record UnitLoad(string UnitId, Period Quarter, IReadOnlyList<string> InitiativeIds, int GoLives, int? Capacity)
{
    /// <summary>
    /// Gets whether there are more initiatives than the unit can handle. False if the capacity is not specified.
    /// </summary>
    public bool IsOverloaded => InitiativeIds.Count > Capacity;

    /// <summary>
    /// Calculates the load of every unit and quarter, the heaviest first. Programmes are left out, and so are initiatives without
    /// a first day, or with neither a go-live nor a closing day, because their quarters are unknown.
    /// </summary>
    /// <param name="plan">The portfolios and initiatives.</param>
    /// <param name="calendar">The organisation's calendar, which defines the quarters.</param>
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
