using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>What is told upwards, each once.</summary>
public enum AlertKind
{
    /// <summary>Red in two closed periods in a row (rule C14.11); to the next level above the owner.</summary>
    Escalation,

    /// <summary>The target was reached and lost again (rule C14.4); to the owner.</summary>
    Relapse,

    /// <summary>
    /// An early indicator is green, its effect red after the stated lag (rule C14.10); to the owner of the effect.
    /// </summary>
    EarlyWithoutEffect,
}

/// <summary>Something that is told once.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Period">The period that it began with.</param>
/// <param name="RecipientId">The person it goes to, or null if nobody is responsible.</param>
/// <param name="Detail">What happened.</param>
public sealed record Alert(
    AlertKind Kind, string IndicatorId, string UnitId, Period Period, string? RecipientId, LocalText Detail)
{
    /// <summary>Finds what there is to tell of an indicator's own series: escalation and relapse.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="series">Its closed periods.</param>
    /// <param name="units">The organisation.</param>
    public static IEnumerable<Alert> Find(IndicatorDefinition indicator, FollowedSeries series, UnitTree units)
    {
        if (EscalationRule.FirstRedPeriod(series) is { } red)
        {
            yield return new Alert(
                AlertKind.Escalation, indicator.Id, series.UnitId, red.Period,
                EscalationRule.NextLevel(units, series.UnitId, indicator.OwnerId),
                new LocalText(
                    $"Rød i mindst {EscalationRule.RedPeriods} lukkede perioder i træk, fra {red.Period.Id}.",
                    $"Red in at least {EscalationRule.RedPeriods} closed periods in a row, from {red.Period.Id}."));
        }

        if (SustainedRule.Find([.. series.Periods.Select(each => each.RealisedPercent)]) is (int reached, int relapse))
        {
            yield return new Alert(
                AlertKind.Relapse, indicator.Id, series.UnitId, series.Periods[relapse].Period, indicator.OwnerId,
                new LocalText(
                    $"Målet var nået i {series.Periods[reached].Period.Id}, men i "
                        + $"{series.Periods[relapse].Period.Id} er under 80 % tilbage.",
                    $"The target was reached in {series.Periods[reached].Period.Id}, but in "
                        + $"{series.Periods[relapse].Period.Id} less than 80 % is left."));
        }
    }

    /// <summary>Finds whether an early indicator stays without its effect.</summary>
    /// <param name="early">The early indicator's closed periods.</param>
    /// <param name="effect">The indicator of the effect.</param>
    /// <param name="series">The effect's closed periods.</param>
    /// <param name="lagMonths">The months after which it should show.</param>
    /// <returns>Null if there is nothing to tell.</returns>
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
