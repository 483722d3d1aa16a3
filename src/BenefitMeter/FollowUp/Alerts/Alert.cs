using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>The kind of an alert. Each alert is sent once.</summary>
public enum AlertKind
{
    /// <summary>Red in two closed periods in a row (rule C14.11). Sent to the next level above the owner.</summary>
    Escalation,

    /// <summary>The target was reached and lost again (rule C14.4). Sent to the owner.</summary>
    Relapse,

    /// <summary>
    /// An early indicator is green, and its effect is red after the stated lag (rule C14.10). Sent to the owner of the effect.
    /// </summary>
    EarlyWithoutEffect,
}

/// <summary>An alert about an indicator of a unit, which is sent once.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IndicatorId">The id of the indicator.</param>
/// <param name="UnitId">The id of the unit.</param>
/// <param name="Period">The period in which it began.</param>
/// <param name="RecipientId">The id of the person who receives the alert, or null if nobody is responsible.</param>
/// <param name="Detail">One sentence about what happened.</param>
public sealed record Alert(
    AlertKind Kind, string IndicatorId, string UnitId, Period Period, string? RecipientId, LocalText Detail)
{
    /// <summary>Finds the alerts of an indicator's own series: escalation and relapse.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="series">The closed periods of the indicator.</param>
    /// <param name="units">The organisation.</param>
    public static IEnumerable<Alert> Find(IndicatorDefinition indicator, FollowedSeries series, UnitTree units)
    {
        if (EscalationRule.FirstRedPeriod(series) is { } red)
        {
            yield return new Alert(
                AlertKind.Escalation, indicator.Id, series.UnitId, red.Period,
                EscalationRule.NextLevel(units, series.UnitId, indicator.OwnerId),
                new LocalText(
                    $"Rød i mindst {EscalationRule.RedPeriods} lukkede perioder i træk fra og med {red.Period.Id}.",
                    $"Red in at least {EscalationRule.RedPeriods} closed periods in a row from {red.Period.Id} on."));
        }

        if (SustainedRule.Find([.. series.Periods.Select(each => each.RealisedPercent)]) is (int reached, int relapse))
        {
            yield return new Alert(
                AlertKind.Relapse, indicator.Id, series.UnitId, series.Periods[relapse].Period, indicator.OwnerId,
                new LocalText(
                    $"Målet var nået i {series.Periods[reached].Period.Id}, men i "
                        + $"{series.Periods[relapse].Period.Id} er realiseringen faldet til under 80 %.",
                    $"The target was reached in {series.Periods[reached].Period.Id}, but in "
                        + $"{series.Periods[relapse].Period.Id} the realisation has fallen below 80%."));
        }
    }

    /// <summary>Finds the alert of an early indicator that is green without the effect following.</summary>
    /// <param name="early">The closed periods of the early indicator.</param>
    /// <param name="effect">The indicator of the effect.</param>
    /// <param name="series">The closed periods of the effect.</param>
    /// <param name="lagMonths">The number of months after which the effect should show.</param>
    /// <returns>The alert, or null if there is none.</returns>
    public static Alert? FindEarlySignal(
        FollowedSeries early, IndicatorDefinition effect, FollowedSeries series, int lagMonths) =>
            EarlySignalRule.WithoutEffect(early, series, lagMonths) is not { } red ? null : new Alert(
                AlertKind.EarlyWithoutEffect, effect.Id, series.UnitId, red.Period, effect.OwnerId,
                new LocalText(
                    $"Tidlig indikator uden effekt: '{early.IndicatorId}' er grøn, men effekten er rød "
                        + $"{lagMonths} måneder efter.",
                    $"Early indicator without effect: '{early.IndicatorId}' is green, but the effect is red "
                        + $"{lagMonths} months later."));
}
