using BenefitMeter.Definitions.Units;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>Red in two closed periods goes to the next level, once (rules C14.11, A3-46).</summary>
public static class EscalationRule
{
    /// <summary>The red closed periods in a row from which it is told.</summary>
    public const int RedPeriods = 2;

    /// <summary>
    /// Gets the first period of the red that goes on, where it is told, or null if it is not. The same red is told once.
    /// </summary>
    public static ClosedPeriod? FirstRedPeriod(FollowedSeries series) =>
        series.RedInARow >= RedPeriods ? series.Periods[^series.RedInARow] : null;

    /// <summary>
    /// Gets the person of the next level: the nearest other responsible above the unit that the owner is responsible for, or from
    /// the figure's own unit upwards where that is none, or null if there is no other.
    /// </summary>
    public static string? NextLevel(UnitTree units, string unitId, string? ownerId)
    {
        string from =
            units.InTreeOrder.FirstOrDefault(unit => ownerId is not null && unit.ResponsibleId == ownerId)?.Id ?? unitId;
        return units.SelfAndAbove(from).Select(unit => unit.ResponsibleId).OfType<string>()
            .FirstOrDefault(person => person != ownerId);
    }
}
