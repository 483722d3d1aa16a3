using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>The delay of a goal, with its basis (rule C2.3).</summary>
/// <param name="Basis">The code of the basis, one of <see cref="TimelineBasis"/>.</param>
/// <param name="Months">The delay in months; negative for a lead, null if the target is never reached.</param>
/// <param name="Status">The timeline smiley of the delay.</param>
/// <param name="AtLeast">Whether the delay is a lower bound.</param>
/// <param name="Expected">The expected day if the delay is counted by dates, otherwise null.</param>
/// <param name="Due">The due day if the delay is counted by dates, otherwise null.</param>
public sealed record GoalDelay(string Basis, decimal? Months, Status Status, bool AtLeast, DateOnly? Expected, DateOnly? Due)
{
    /// <summary>
    /// Calculates the delay of a goal as of a day (decision 0052). A goal with an indicator counts by the profile of the first
    /// target, other goals by the dates of milestones and parts. A dependency that moved the due day counts for both, and the
    /// worst delay is used. Returns null if there is nothing to count by.
    /// </summary>
    /// <param name="goal">The goal.</param>
    /// <param name="expectation">The judgement of the goal's indicator, or null if there is none.</param>
    /// <param name="settings">The limits of the timeline.</param>
    /// <param name="asOf">The as-of day.</param>
    public static GoalDelay? For(Goal goal, GoalExpectation? expectation, JudgingSettings settings, DateOnly asOf)
    {
        List<GoalDelay> delays = [.. OfIndicator(goal, expectation, settings)];
        if (delays.Count == 0)
        {
            delays.AddRange(
                goal.Milestones.Select(each => ByDates(TimelineBasis.Milestone, each.Due, each.Forecast, each.Actual)));
            delays.AddRange(goal.Parts.Select(part => ByDates(TimelineBasis.Milestone, goal.Due, goal.ExpectedOn, part.DoneOn)));
        }

        if (goal.ExpectedOn is { } moved)
        {
            delays.Add(ByDates(TimelineBasis.Dependency, goal.Due, moved, null));
        }

        return delays.MaxBy(delay => (delay.Status, delay.Months ?? decimal.MaxValue));

        // A milestone has no tolerance (rule DEC3).
        GoalDelay ByDates(string basis, DateOnly due, DateOnly? forecast, DateOnly? actual)
        {
            DateOnly expected = Milestone.Expected(due, forecast, actual, asOf);
            decimal months = Rounding.ForStorage(Time.MonthArithmetic.MonthsBetween(due, expected));
            return new GoalDelay(basis, months, StatusRule.OfDelay(months, 0, settings.YellowMonths), false, expected, due);
        }
    }

    private static IEnumerable<GoalDelay> OfIndicator(Goal goal, GoalExpectation? expectation, JudgingSettings settings)
    {
        if (expectation?.Realisation is not { Timeline: { } timeline and not Status.Grey, DelayMonths: { } delay } judged)
        {
            yield break;
        }

        yield return new GoalDelay(
            TimelineBasis.Profile, delay > 0 ? delay : -(judged.LeadMonths ?? 0), timeline, judged.DelayAtLeast, null, null);
        if (goal.UsesWorstDelay && judged.Forecast is not null)
        {
            decimal tolerance = StatusRule.Tolerance(settings, expectation.Observation.Period.Grain);
            yield return new GoalDelay(
                TimelineBasis.Trend, judged.TrendDelayMonths,
                StatusRule.OfDelay(judged.TrendDelayMonths, tolerance, settings.YellowMonths), false, null, null);
        }
    }
}
