using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The goals of the strategy plan with their history, and the milestones as they are now.</summary>
internal static class GoalTables
{
    /// <summary>Gets the table of goals.</summary>
    public static DerivedTable Goals { get; } = new(
        "bm_goal",
        [
            "goal_id", "number", "kind", "title_da", "title_en", "theme_id", "theme_name_da", "theme_name_en", "area_id",
            "area_name_da", "area_name_en", "purpose_da", "purpose_en", "measured_by_da", "measured_by_en", "starting_point_da",
            "starting_point_en", "owner_unit_id", "owner_id", "owner_name", "controller_id", "controller_name", "due",
            "expected_on", "follow_up_until", "source_contract", "case_number", "is_qualitative", "indicator_id", "unit_id",
            "parts_total", "parts_done", "filled_fields", "version", "changed_on", "change_note_da", "change_note_en",
            "title_before_da", "title_before_en", "sort_order",
        ])
    {
        Key = ["goal_id"],
        Cause = (_, _) => ChangeCause.Definition,
    };

    /// <summary>Gets the table of milestones.</summary>
    public static DerivedTable Milestones { get; } = new(
        "bm_goal_milestone",
        [
            "goal_id", "milestone_id", "text_da", "text_en", "due", "forecast", "actual", "grade", "graded_by_name", "graded_on",
            "suggestion", "delay_months", "timeline_status", "sort_order",
        ]);

    /// <summary>Gets the row of a goal.</summary>
    public static object?[] Write(Goal goal, int index, IReadOnlyDictionary<string, Person> people)
    {
        GoalChange? change = goal.Changes is [.., var last] ? last : null;
        return
        [
            goal.Id, goal.Number, EnumCode<GoalKind>.Of(goal.Kind), goal.Title.Danish, goal.Title.English,
            goal.Area.ThemeId, goal.Area.ThemeName.Danish, goal.Area.ThemeName.English, goal.Area.Id, goal.Area.Name.Danish,
            goal.Area.Name.English, goal.Purpose?.Danish, goal.Purpose?.English, goal.MeasuredBy?.Danish,
            goal.MeasuredBy?.English, goal.StartingPoint?.Danish, goal.StartingPoint?.English,
            goal.OwnerUnitId, goal.OwnerId, people[goal.OwnerId].Name, goal.ControllerId,
            goal.ControllerId is { } controller ? people[controller].Name : null, goal.Due, goal.ExpectedOn, goal.FollowUpUntil,
            goal.SourceContract, goal.CaseNumber, goal.IsQualitative ? 1 : 0, goal.IndicatorId, goal.UnitId,
            goal.Parts.Count, goal.Parts.Count(part => part.DoneOn is not null), GoalCompleteness.Filled(goal),
            goal.Version, change?.On, change?.Note.Danish, change?.Note.English, change?.TitleBefore?.Danish,
            change?.TitleBefore?.English, index,
        ];
    }

    /// <summary>Gets the row of a milestone.</summary>
    /// <param name="goal">Its goal.</param>
    /// <param name="milestone">The milestone.</param>
    /// <param name="index">Its place in the goal.</param>
    /// <param name="suggestion">The grade that the result suggests.</param>
    /// <param name="asOf">The day its delay is counted to.</param>
    /// <param name="people">The persons.</param>
    public static object?[] Write(
        Goal goal, Milestone milestone, int index, MilestoneGrade suggestion, DateOnly asOf,
        IReadOnlyDictionary<string, Person> people)
    {
        decimal delay = milestone.DelayOn(asOf);
        return
        [
            goal.Id, milestone.Id, milestone.Text.Danish, milestone.Text.English, milestone.Due, milestone.Forecast,
            milestone.Actual, EnumCode<MilestoneGrade>.Of(milestone.Grade),
            milestone.GradedById is { } person ? people[person].Name : null, milestone.GradedOn,
            EnumCode<MilestoneGrade>.Of(suggestion), delay,
            EnumCode<Status>.Of(StatusRule.OfDelay(delay, 0, JudgingSettings.Default.YellowMonths)), index,
        ];
    }
}
