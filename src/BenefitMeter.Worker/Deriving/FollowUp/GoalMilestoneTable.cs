using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>The milestones of goals, as they are now.</summary>
internal static class GoalMilestoneTable
{
    /// <summary>Gets the table.</summary>
    public static Table<MilestoneRow> Table { get; } = new("bm_goal_milestone", t =>
    {
        t.Id("goal_id", row => row.Goal.Id);
        t.Id("milestone_id", row => row.Milestone.Id)
            .Means("milepælen", "the milestone");
        t.Label("text_da", row => row.Milestone.Text.Danish)
            .Means("hvad der skal gøres, på dansk", "what shall be done, in Danish");
        t.Label("text_en", row => row.Milestone.Text.English)
            .Means("og på engelsk", "and in English");
        t.Day("due", row => row.Milestone.Due)
            .Means("fristen, som den først blev besluttet; den ændres aldrig", "when, as first decided; it never changes");
        t.Day("forecast", row => row.Milestone.Forecast)
            .Means("hvornår den nu ventes nået", "when it is expected now")
            .Null("som besluttet", "as decided");
        t.Day("actual", row => row.Milestone.Actual)
            .Means("hvornår den blev gennemført", "when it was done")
            .Null("det er ikke sket", "it is not");
        t.Word("grade", row => row.Milestone.Grade)
            .Means("den registrerede karakter: {words}; den beregnes aldrig", "the recorded grade: {words}; it is never derived");
        t.Label("graded_by_name", row => row.GradedBy)
            .Means("hvem der gav karakteren", "who graded it")
            .Null("ingen", "nobody");
        t.Day("graded_on", row => row.Milestone.GradedOn)
            .Means("hvornår", "when")
            .Null("ingen har gjort det", "nobody did");
        t.Word("suggestion", row => row.Suggestion)
            .Means(
                "den karakter, som resultatet af målets indikator peger på; `not-assessed` uden indikator",
                "the grade that the result of the goal's indicator suggests; `not-assessed` without one");
        t.Flag("differs", row => MilestoneSuggestion.Differs(row.Suggestion, row.Milestone.Grade))
            .Means(
                "registreret og foreslået karakter er forskellige; ingen af dem ændres",
                "recorded and suggested grade differ; neither is changed");
        t.Decimal("delay_months", row => row.Delay)
            .Means(
                "dens forsinkelse pr. seneste kørsel, i måneder; negativ er forspring",
                "its delay as of the last run, in months; negative is a lead");
        t.Word("timeline_status", row => StatusRule.OfDelay(row.Delay, 0, JudgingSettings.Default.YellowMonths))
            .Means("smileyen for den forsinkelse", "the smiley of that delay");
        t.Integer("sort_order", row => row.Index)
            .Means("dens plads i målet", "its place in the goal");
        t.PrimaryKey("goal_id", "milestone_id");
    });
}

/// <summary>A milestone of a goal.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Milestone">The milestone.</param>
/// <param name="Index">Its place in the goal, from 0.</param>
/// <param name="Suggestion">The grade that the goal's result suggests.</param>
/// <param name="AsOf">The day its delay is counted to.</param>
/// <param name="People">The persons by id.</param>
internal sealed record MilestoneRow(
    Goal Goal, Milestone Milestone, int Index, MilestoneGrade Suggestion, DateOnly AsOf,
    IReadOnlyDictionary<string, Person> People)
{
    /// <summary>Gets the delay in months.</summary>
    public decimal Delay => Milestone.DelayOn(AsOf);

    /// <summary>Gets the name of who graded it; null if nobody did.</summary>
    public string? GradedBy => Milestone.GradedById is { } person ? People[person].Name : null;
}
