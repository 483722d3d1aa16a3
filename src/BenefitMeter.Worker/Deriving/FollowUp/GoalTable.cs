using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>The goals of the strategy plan, with their history.</summary>
internal static class GoalTable
{
    /// <summary>Gets the table.</summary>
    public static Table<GoalRow> Table { get; } = new("bm_goal", t =>
    {
        t.Identity("row_id");
        t.Id("goal_id", row => row.Goal.Id);
        t.Label("number", row => row.Goal.Number)
            .Means("nummeret i strategiplanen", "its number in the strategy plan");
        t.Word("kind", row => row.Goal.Kind)
            .Means("{words}", "{words}");
        t.Label("title_da", row => row.Goal.Title.Danish)
            .Means("den danske titel", "its Danish title");
        t.Label("title_en", row => row.Goal.Title.English)
            .Means("den engelske titel", "its English title");
        t.Id("theme_id", row => row.Goal.Area.ThemeId)
            .Means("temaet", "the theme");
        t.Label("theme_name_da", row => row.Goal.Area.ThemeName.Danish)
            .Means("navnet på dansk", "its name in Danish");
        t.Label("theme_name_en", row => row.Goal.Area.ThemeName.English)
            .Means("navnet på engelsk", "its name in English");
        t.Id("area_id", row => row.Goal.Area.Id)
            .Means("indsatsområdet under temaet", "the focus area (indsatsområde) under the theme");
        t.Label("area_name_da", row => row.Goal.Area.Name.Danish)
            .Means("navnet på dansk", "its name in Danish");
        t.Label("area_name_en", row => row.Goal.Area.Name.English)
            .Means("navnet på engelsk", "its name in English");
        t.Text("purpose_da", row => row.Goal.Purpose?.Danish)
            .Means("formål på dansk", "formål in Danish")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Text("purpose_en", row => row.Goal.Purpose?.English)
            .Means("og på engelsk", "and in English")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Text("measured_by_da", row => row.Goal.MeasuredBy?.Danish)
            .Means("måles ved på dansk", "måles ved in Danish")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Text("measured_by_en", row => row.Goal.MeasuredBy?.English)
            .Means("og på engelsk", "and in English")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Text("starting_point_da", row => row.Goal.StartingPoint?.Danish)
            .Means("udgangspunkt på dansk", "udgangspunkt in Danish")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Text("starting_point_en", row => row.Goal.StartingPoint?.English)
            .Means("og på engelsk", "and in English")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Id("owner_unit_id", row => row.Goal.OwnerUnitId)
            .Means("enheden, der ejer målet", "the unit that owns the goal");
        t.Id("owner_id", row => row.Goal.OwnerId)
            .Means("personen, der ejer det", "the person who owns it");
        t.Label("owner_name", row => row.People[row.Goal.OwnerId].Name)
            .Means("personens navn", "that person's name");
        t.Id("controller_id", row => row.Goal.ControllerId).Null();
        t.Label("controller_name", row => row.ControllerName)
            .Means("hvem der laver review af det", "who reviews it")
            .Null("ingen", "nobody");
        t.Day("due", row => row.Goal.Due)
            .Means("hvornår det skal være nået, som det først blev besluttet", "when it shall be reached, as first decided");
        t.Day("expected_on", row => row.Goal.ExpectedOn)
            .Means("den slutdato, som en afhængighed har flyttet det til", "the end that a dependency moved it to")
            .Null("intet har flyttet den", "nothing moved it");
        t.Day("follow_up_until", row => row.Goal.FollowUpUntil)
            .Means("runder efter denne dag udelader det (regel C14.9)", "rounds after this day leave it out (rule C14.9)");
        t.Label("source_contract", row => row.Goal.SourceContract)
            .Means("resultatkontrakten, det hører til", "the result contract it belongs to")
            .Null("det indgår ikke i nogen", "in none");
        t.Label("case_number", row => row.Goal.CaseNumber)
            .Means("sagsnummeret", "its case")
            .Null("det er ikke oplyst", "nobody said");
        t.Flag("is_qualitative", row => row.Goal.IsQualitative)
            .Means("det er beskrevet med ord og tælles ikke", "it is described, not counted");
        t.Id("indicator_id", row => row.Goal.IndicatorId).Null();
        t.Id("unit_id", row => row.Goal.UnitId).Null();
        t.Integer("parts_total", row => row.Goal.Parts.Count)
            .Means(
                "antal dele, målet består af; 0, hvor det ikke er delt op",
                "the number of parts that the goal is made of; 0 where it is not divided");
        t.Integer("parts_done", row => row.Goal.Parts.Count(part => part.DoneOn is not null))
            .Means("hvor mange der er gennemført", "how many are done");
        t.Decimal("parts_done_pct", row => row.Goal.PartsDonePercent)
            .Means("andelen af gennemførte", "their share")
            .Null("det har ingen dele", "it has no parts");
        t.Integer("filled_fields", row => GoalCompleteness.Filled(row.Goal))
            .Means(
                "hvor mange af de tre der er udfyldt: 0–3 (regel C14.8)",
                "how many of those three are filled: 0–3 (rule C14.8)");
        t.Integer("version", row => row.Goal.Version);
        t.Day("changed_on", row => row.Change?.On)
            .Means("hvornår målet senest blev ændret", "when the goal was last changed")
            .Null("aldrig", "never");
        t.Text("change_note_da", row => row.Change?.Note.Danish)
            .Means("hvorfor, på dansk", "why, in Danish")
            .Null("det er ikke ændret", "it was not changed");
        t.Text("change_note_en", row => row.Change?.Note.English)
            .Means("og på engelsk", "and in English")
            .Null("det er ikke ændret", "it was not changed");
        t.Label("title_before_da", row => row.Change?.TitleBefore?.Danish)
            .Means("den danske titel før ændringen", "the Danish title before that")
            .Null("det er ikke ændret", "it was not changed");
        t.Label("title_before_en", row => row.Change?.TitleBefore?.English)
            .Means("den engelske", "the English one")
            .Null("det er ikke ændret", "it was not changed");
        t.Integer("sort_order", row => row.Index);
        t.History("goal_id");
    })
    {
        Cause = (_, _) => ChangeCause.Definition,
    };
}

/// <summary>A goal of the strategy plan.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Index">Its place in the plan, from 0.</param>
/// <param name="People">The persons by id.</param>
internal sealed record GoalRow(Goal Goal, int Index, IReadOnlyDictionary<string, Person> People)
{
    /// <summary>Gets its latest change; null if it was never changed.</summary>
    public GoalChange? Change => Goal.Changes is [.., var last] ? last : null;

    /// <summary>Gets the name of who reviews it; null if nobody does.</summary>
    public string? ControllerName => Goal.ControllerId is { } controller ? People[controller].Name : null;
}
