using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>Finds an early indicator that is green although the effect that it predicts is red (rules C14.10, A1-23).</summary>
public static class EarlySignalRule
{
    /// <summary>The number of green periods in a row after which an effect is expected.</summary>
    public const int GreenPeriods = 3;

    /// <summary>
    /// Finds the first red closed period of the effect after the lag, counted from the early indicator's first run of
    /// <see cref="GreenPeriods"/> green periods.
    /// </summary>
    /// <param name="early">The closed periods of the early indicator.</param>
    /// <param name="effect">The closed periods of the effect.</param>
    /// <param name="lagMonths">The number of months after which the effect should show.</param>
    /// <returns>
    /// The period, or null if no run of green periods is long enough, the effect is not due yet, or the latest period of the
    /// effect is not red or of the early indicator is not green.
    /// </returns>
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
