using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>An early indicator that stays green while the effect it foretells stays red (rules C14.10, A1-23).</summary>
public static class EarlySignalRule
{
    /// <summary>The green periods in a row from which an effect must follow.</summary>
    public const int GreenPeriods = 3;

    /// <summary>
    /// Finds the first closed period of the effect that is red although the early indicator had promised better.
    /// </summary>
    /// <param name="early">The early indicator.</param>
    /// <param name="effect">The effect.</param>
    /// <param name="lagMonths">The months after which the effect should show.</param>
    /// <returns>The period, or null if the effect came, is not due yet, or the latest one is not red.</returns>
    public static ClosedPeriod? WithoutEffect(FollowedSeries early, FollowedSeries effect, int lagMonths)
    {
        int green = 0;
        foreach (ClosedPeriod each in early.Periods)
        {
            green = each.Result == Status.Green ? green + 1 : 0;
            if (green == GreenPeriods)
            {
                DateOnly due = MonthArithmetic.AddMonthsSticky(each.Period.LastDay, lagMonths);
                return effect.Latest is { Result: Status.Red } && early.Latest is { Result: Status.Green }
                    ? effect.Periods.FirstOrDefault(later => later.Period.LastDay >= due && later.Result == Status.Red)
                    : null;
            }
        }

        return null;
    }
}
