using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>A milestone of a goal (rule B2).</summary>
/// <param name="Id">The id, unique within the goal.</param>
/// <param name="Text">What shall be done.</param>
/// <param name="Due">When, as first decided; it never changes.</param>
/// <param name="Forecast">When it is expected now, or null if as decided.</param>
/// <param name="Actual">When it was done, or null while it is not.</param>
/// <param name="Grade">The grade that a person recorded; it is never derived (rule C2.5).</param>
/// <param name="GradedById">Who graded it, or null if nobody did.</param>
/// <param name="GradedOn">When, or null if not specified.</param>
public sealed record Milestone(
    string Id, LocalText Text, DateOnly Due, DateOnly? Forecast, DateOnly? Actual, MilestoneGrade Grade,
    string? GradedById, DateOnly? GradedOn)
{
    /// <summary>
    /// Gets its delay in months as of a day: one that is neither done nor forecast is expected on that day at the earliest (rule
    /// C2.3).
    /// </summary>
    public decimal DelayOn(DateOnly asOf) =>
        Rounding.ForStorage(MonthArithmetic.MonthsBetween(Due, Expected(Due, Forecast, Actual, asOf)));

    /// <summary>
    /// Gets the day something is expected as of a day: when it was done, else the forecast, and never before that day.
    /// </summary>
    public static DateOnly Expected(DateOnly due, DateOnly? forecast, DateOnly? actual, DateOnly asOf)
    {
        DateOnly planned = forecast ?? due;
        return actual ?? (asOf > planned ? asOf : planned);
    }
}
