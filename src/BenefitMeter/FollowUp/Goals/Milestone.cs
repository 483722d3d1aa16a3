using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>A milestone of a goal (rule B2).</summary>
/// <param name="Id">The id, unique within the goal.</param>
/// <param name="Text">The work to be done.</param>
/// <param name="Due">The due day as first decided. It never changes.</param>
/// <param name="Forecast">The day that is expected now, or null if it is the due day.</param>
/// <param name="Actual">The day on which the milestone was reached, or null while it is not.</param>
/// <param name="Grade">The grade recorded by a person. It is never derived (rule C2.5).</param>
/// <param name="GradedById">The id of the person who graded the milestone, or null if not specified.</param>
/// <param name="GradedOn">The day of the grading, or null if not specified.</param>
public sealed record Milestone(
    string Id, LocalText Text, DateOnly Due, DateOnly? Forecast, DateOnly? Actual, MilestoneGrade Grade,
    string? GradedById, DateOnly? GradedOn)
{
    /// <summary>
    /// Gets the delay in months as of a day. A milestone that is not reached is expected on that day at the earliest (rule C2.3).
    /// </summary>
    public decimal DelayOn(DateOnly asOf) =>
        Rounding.ForStorage(MonthArithmetic.MonthsBetween(Due, Expected(Due, Forecast, Actual, asOf)));

    /// <summary>
    /// Gets the expected day as of a day: the actual day if there is one, otherwise the forecast or due day, but never before the
    /// as-of day.
    /// </summary>
    public static DateOnly Expected(DateOnly due, DateOnly? forecast, DateOnly? actual, DateOnly asOf)
    {
        DateOnly planned = forecast ?? due;
        return actual ?? (asOf > planned ? asOf : planned);
    }
}
