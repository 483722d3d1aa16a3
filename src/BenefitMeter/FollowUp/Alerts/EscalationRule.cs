using BenefitMeter.Definitions.Units;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>Red in two closed periods is escalated to the next level, once (rules C14.11, A3-46).</summary>
public static class EscalationRule
{
    /// <summary>The number of red closed periods in a row that is escalated.</summary>
    public const int RedPeriods = 2;

    /// <summary>
    /// Gets the first period of the current run of red periods, or null if the run is too short to be escalated. The period
    /// identifies the run, so that each run is escalated once.
    /// </summary>
    public static ClosedPeriod? FirstRedPeriod(FollowedSeries series) =>
        series.RedInARow >= RedPeriods ? series.Periods[^series.RedInARow] : null;

    /// <summary>
    /// Gets the id of the person at the next level: the nearest other person who is responsible for a unit, upwards from the unit
    /// that the owner is responsible for. If the owner is responsible for no unit, the search begins at the figure's own unit.
    /// Returns null if there is no other person.
    /// </summary>
    public static string? NextLevel(UnitTree units, string unitId, string? ownerId)
    {
        string from =
            units.InTreeOrder.FirstOrDefault(unit => ownerId is not null && unit.ResponsibleId == ownerId)?.Id ?? unitId;
        return units.SelfAndAbove(from).Select(unit => unit.ResponsibleId).OfType<string>()
            .FirstOrDefault(person => person != ownerId);
    }
}
