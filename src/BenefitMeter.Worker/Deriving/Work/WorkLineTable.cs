using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>The lines of work programmes (rule D1b).</summary>
internal static class WorkLineTable
{
    /// <summary>Gets the table.</summary>
    public static Table<WorkLineRow> Table { get; } = new("bm_work_line", t =>
    {
        t.Id("programme_id", row => row.Programme.Id)
            .Means("arbejdsprogrammet", "the work programme");
        t.Id("line_key", row => row.Line.Key)
            .Means("linjens faste nøgle", "the line's stable key");
        t.Id("unit_id", row => row.Programme.UnitId)
            .Means("enheden, hvis program det er", "the unit whose programme it is");
        t.Integer("year", row => row.Programme.Year)
            .Means("året", "the year");
        t.Integer("programme_version", row => row.Programme.Version)
            .Means("programmets version, regnet fra 1", "the programme's version, from 1");
        t.Day("programme_approved_on", row => row.Programme.Approved?.Date)
            .Means("hvornår programmet blev godkendt", "when the programme was approved")
            .Null("det er ikke sket", "it is not");
        t.Label("programme_approved_by", row => row.Work.Name(row.Programme.Approved?.By))
            .Means("hvem der har godkendt", "who approved it")
            .Null("det er ikke sket", "it is not");
        t.Text("recipients", row => WorkInput.Joined(", ", row.Programme.RecipientIds.Select(id => row.Work.Name(id)!)))
            .Means(
                "hvem der modtager kvartalsrapporterne, adskilt af `, `",
                "who receives its quarterly reports, separated by `, `")
            .Null("ingen er angivet", "nobody is named");
        t.Integer("sort_order", row => row.Place)
            .Means("placeringen i programmet, driftsmål sidst", "its place in the programme, operating targets last");
        t.Word("kind", row => row.Line.Kind)
            .Means("{words}", "{words}");
        t.Text("finance_act_purpose", row => row.Line.FinanceActPurpose)
            .Means("FL-formål", "FL-formål")
            .Null("ikke udfyldt", "not written");
        t.Text("core_task", row => row.Line.CoreTask)
            .Means("Kerneopgave", "Kerneopgave")
            .Null("ikke udfyldt", "not written");
        t.Text("activity", row => row.Line.Activity)
            .Means("Aktivitet", "Aktivitet")
            .Null("ikke udfyldt", "not written");
        t.Label("project", row => row.Line.Project)
            .Means("Projekt", "Projekt");
        t.Text("description", row => row.Line.Description)
            .Means("Beskrivelse", "Beskrivelse")
            .Null("ikke udfyldt", "not written");
        t.Text("success_criterion", row => row.Line.SuccessCriterion)
            .Means("Succeskriterium", "Succeskriterium")
            .Null("ikke udfyldt", "not written");
        t.Text("milestone_q1", row => row.Line.MilestoneQ1)
            .Means("milepælen for første kvartal", "the milestone of the first quarter")
            .Null("ingen er planlagt", "none is planned");
        t.Text("milestone_q2", row => row.Line.MilestoneQ2)
            .Means("for andet kvartal", "of the second")
            .Null("ingen er planlagt", "none is planned");
        t.Text("milestone_q3", row => row.Line.MilestoneQ3)
            .Means("for tredje kvartal", "of the third")
            .Null("ingen er planlagt", "none is planned");
        t.Text("milestone_q4", row => row.Line.MilestoneQ4)
            .Means("for fjerde kvartal", "of the fourth")
            .Null("ingen er planlagt", "none is planned");
        t.Decimal("hour_budget", row => row.Line.HourBudget)
            .Means("Timebudget, i timer", "Timebudget, hours")
            .Null("ikke angivet", "none is given");
        t.Decimal("hour_share_pct", row => Rounding.ForStorage(row.Programme.HourShare(row.Line)))
            .Means(
                "andelen af programmets timer, i procent; andelene summerer til 100",
                "its share of the programme's hours, in percent; they sum to 100")
            .Null("ikke angivet", "none is given");
        t.Decimal("hours_total", row => row.Programme.Hours)
            .Means("programmets timer i alt", "the programme's hours")
            .Null("ingen linje har timer", "no line has any");
        t.Decimal(
            "hours_used",
            row => row.Line.HoursIndicatorId is { } hours
                ? Rounding.ForStorage(row.Work.Figures.YearSum(hours, row.Programme.UnitId, row.Programme.Year))
                : null)
            .Means("timer brugt i år, efter linjens timeindikator", "hours used this year, by the line's time indicator")
            .Null("linjen angiver ingen, eller der er ikke målt noget", "it names none, or nothing is measured");
        t.Word("nature", row => row.Line.Nature)
            .Means("{words}", "{words}")
            .Null("ikke oplyst", "not said");
        t.Id("goal_id", row => row.Line.GoalId)
            .Means("målet i strategiplanen, som den understøtter", "the goal it serves")
            .Null("linjen understøtter intet mål: uden strategisk ophæng", "it serves none: without strategic anchor");
        t.Id("indicator_id", row => row.Line.IndicatorId)
            .Means("indikatoren, der viser linjens resultat", "the indicator that shows its result")
            .Null("der er ikke angivet nogen", "it names none");
        t.Label("owner_name", row => row.Work.Name(row.Line.OwnerId))
            .Means("hvem der vurderer linjens milepæle", "who grades its milestones")
            .Null("ingen er angivet", "nobody is named");
        t.Text("missing", row => WorkInput.Joined(", ", row.Line.Gaps.Select(EnumCode<WorkLineGap>.Of)))
            .Means(
                "det, linjen mangler, adskilt af `, `: `success-criterion`, `goal`, `indicator`, `owner`",
                "what it lacks, separated by `, `: `success-criterion`, `goal`, `indicator`, `owner`")
            .Null("intet", "nothing");
        t.PrimaryKey("programme_id", "line_key");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(WorkInput work) => Table.Rows(work.Plan.Programmes.SelectMany(programme =>
        programme.InReportOrder.Select((line, place) => new WorkLineRow(work, programme, line, place))));
}

/// <summary>A line of a work programme.</summary>
/// <param name="Work">What it is made from.</param>
/// <param name="Programme">The work programme.</param>
/// <param name="Line">The line.</param>
/// <param name="Place">Its place in the programme's reports, from 0.</param>
internal sealed record WorkLineRow(WorkInput Work, WorkProgramme Programme, WorkProgrammeLine Line, int Place);
