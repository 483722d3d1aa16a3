using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>The sheets of boards (rule D4).</summary>
internal static class KaizenTable
{
    private const string Hidden = "•";

    /// <summary>Gets the table.</summary>
    public static Table<KaizenSheetRow> Table { get; } = new("bm_kaizen", t =>
    {
        t.Id("board_id", row => row.Board.Id)
            .Means("tavlen", "the board");
        t.Id("period_id", row => row.Sheet.Period.Id)
            .Means("`2025-W12`, `2025-W12-F`", "`2025-W12`, `2025-W12-F`");
        t.Id("indicator_id", row => row.Sheet.Kpi.IndicatorId)
            .Means("KPI'en", "the KPI");
        t.Label("board_name_da", row => row.Board.Name.Danish)
            .Means("navnet på dansk", "its name in Danish");
        t.Label("board_name_en", row => row.Board.Name.English)
            .Means("navnet på engelsk", "its name in English");
        t.Id("unit_id", row => row.Board.UnitId)
            .Means("enheden, hvis tal den viser", "the unit whose figures it shows");
        t.Word("grain", row => row.Board.Grain)
            .Means("`week`, `fortnight`", "`week`, `fortnight`");
        t.Day("period_start", row => row.Sheet.Period.Start);
        t.Day("period_end", row => row.Sheet.Period.LastDay);
        t.Integer("sort_order", row => row.Sheet.Index)
            .Means("KPI'ens placering på tavlen", "the KPI's place on the board");
        t.Decimal("target_value", row => row.Sheet.Figure.Realisation.Plan)
            .Means("det, målet kræver i denne periode", "what the target asks for in this period")
            .Null("der er intet mål", "there is no target");
        t.Decimal("measured_value", row => row.Sheet.Figure.Observation.Value)
            .Means("det, der er målt", "what was measured")
            .Null("mangler, er skjult eller ikke relevant", "missing, hidden or not applicable");
        t.Decimal("previous_value", row => row.Sheet.Recent is [.., var previous, _] ? previous.Observation.Value : null)
            .Means("det, der blev målt i perioden før", "what was measured in the period before")
            .Null("den har ingen værdi", "that has no value");
        t.Decimal("value_change", row => row.Sheet.Change)
            .Means("denne periode i forhold til den foregående", "this period against the one before")
            .Null("en af dem har ingen værdi", "either has no value");
        t.Flag("change_is_better", row => row.Sheet.ChangeIsBetter)
            .Means(
                "ændringen går i forbedringens retning; 0 også, hvor intet er ændret",
                "the change is in the direction of improvement; 0 also where nothing changed")
            .Null(
                "der er ingen ændring, eller indikatoren vurderes mod et interval",
                "there is no change, or the indicator is judged by a range");
        t.Text("recent_periods", row => string.Join(';', row.Sheet.Recent.Select(figure => figure.Observation.Period.Id)))
            .Means(
                "de seneste otte perioder, den ældste først, adskilt af `;`",
                "the last eight periods, the oldest first, separated by `;`");
        t.Text("recent_values", row => string.Join(';', row.Sheet.Recent.Select(Value)))
            .Means(
                "deres værdier med decimalpunktum, adskilt af `;`; tom, hvor der ingen er, `•`, hvor værdien er skjult",
                "their values with decimal points, separated by `;`; empty where there is none, `•` where it is hidden");
        t.Word<Status>(
            "result_status", row => IsHidden(row.Sheet.Figure) ? null : row.Sheet.Figure.Realisation.Result)
            .Means("resultatsmileyen", "the result smiley")
            .Null("den er skjult", "hidden");
        t.Integer("periods_on_target", row => row.Sheet.PeriodsOnTarget)
            .Means(
                "hvor mange fuldstændige perioder i træk, denne medregnet, der har nået målet",
                "how many complete periods in a row, this one included, reached their target");
        t.Flag("celebrate", row => row.Sheet.IsCelebrated)
            .Means("den anden periode i træk på mål: fejr det", "the second period in a row on target: celebrate it");
        t.Flag("propose_adoption", row => row.Sheet.IsAdoptionProposed)
            .Means(
                "fire eller flere i træk på mål, og arbejdsgangen er stadig på prøve: foreslå at indføre den fast",
                "four or more in a row on target, and the workflow is still on trial: propose to adopt it");
        t.Id("project_id", row => row.Board.ProjectId)
            .Means("forbedringsprojektet", "the improvement project")
            .Null("tavlen hører ikke til noget", "the board belongs to none");
        t.Text("redesign_link", row => row.Project?.RedesignLink)
            .Means("hvor tegningen af den nye proces er", "where the drawing of the new process is")
            .Null("ikke angivet", "none is given");
        t.Id("step_no", row => row.Sheet.Kpi.StepNumber)
            .Means("trinnet i den nye proces, som KPI'en følger", "the step of the new process that the KPI follows")
            .Null("der er ikke angivet nogen", "it names none");
        t.Label("step_name", row => row.Project?.ToBe.FirstOrDefault(step => step.Number == row.Sheet.Kpi.StepNumber)?.Name)
            .Means("hvad trinnet hedder", "what the step is called")
            .Null("der er ikke angivet nogen", "it names none");
        t.Id("workflow_id", row => row.Sheet.Kpi.WorkflowId)
            .Means("arbejdsgangen, som KPI'en følger", "the workflow that the KPI follows")
            .Null("der er ikke angivet nogen", "it names none");
        t.Label(
            "workflow_name",
            row => row.Project?.Workflows.FirstOrDefault(workflow => workflow.Id == row.Sheet.Kpi.WorkflowId)?.Name.Danish)
            .Means("hvad den hedder på dansk", "what it is called, in Danish")
            .Null("der er ikke angivet nogen", "it names none");
        t.Word("workflow_decision", row => row.Sheet.Decision?.Kind)
            .Means("{words}, som ved periodens slutning", "{words}, as of the period's end")
            .Null("der er ikke angivet nogen", "it names none");
        t.Day("meeting_on", row => row.Sheet.Meeting?.On)
            .Means("kaizenmødet i perioden; det seneste, hvis der var flere", "the kaizen meeting in the period; the last one")
            .Null("der blev ikke holdt noget", "none was held");
        t.Integer("meeting_minutes", row => row.Sheet.Meeting?.Minutes)
            .Means("mødets varighed", "its length")
            .Null("ikke oplyst", "not said");
        t.Label("facilitator_name", row => row.Sheet.Meeting?.Facilitator)
            .Means("hvem der ledede det", "who ran it")
            .Null("ikke oplyst", "not said");
        t.Day("last_meeting_on", row => row.Sheet.PreviousMeeting?.On)
            .Means("mødet før det eller før perioden", "the meeting before it, or before the period")
            .Null("der var ikke noget møde", "there was none");
        t.Integer("last_meeting_minutes", row => row.Sheet.PreviousMeeting?.Minutes)
            .Means("det mødes varighed", "the length of that meeting")
            .Null("ikke oplyst", "not said");
        t.Integer("days_between", row => row.Sheet.DaysBetween)
            .Means(
                "dage fra det møde til dette eller til periodens sidste dag",
                "days from that meeting to this one, or to the period's last day")
            .Null("der var ikke noget møde", "there was none");
        t.Flag("is_late", row => row.Sheet.DaysBetween is { } days && KaizenCadence.IsLate(days))
            .Means("mere end 14 dage", "more than 14 days");
        t.Flag("is_too_long", row => KaizenCadence.IsTooLong(row.Sheet.Meeting?.Minutes))
            .Means("mødet i perioden varede mere end 60 minutter", "the meeting in the period took more than 60 minutes");
        t.Day("take_over_on", row => row.Board.StaffTakeOver <= row.Sheet.Period.LastDay ? row.Board.StaffTakeOver : null)
            .Means("det første møde, som medarbejderne selv ledede", "the first meeting that the staff ran themselves")
            .Null("der havde ikke været noget endnu", "there was none by then");
        t.Text("meeting_topics", row => row.Sheet.Meeting?.Topics)
            .Means("hvad mødet handlede om", "what the meeting was about")
            .Null("der blev ikke holdt noget, eller det er ikke udfyldt", "none was held, or not written");
        t.Text("meeting_actions", row => WorkInput.Joined(", ", row.Sheet.Meeting?.ActionIds ?? []))
            .Means(
                "handlingerne, det besluttede, med id'er adskilt af `, `",
                "the actions it decided, their ids separated by `, `")
            .Null("ingen", "none");
        t.PrimaryKey("board_id", "period_id", "indicator_id");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(WorkInput work) => Table.Rows(
        from board in work.Plan.Boards
        let project = work.Plan.Projects.FirstOrDefault(each => each.Id == board.ProjectId)
        from sheet in KaizenSheet.Rows(board, project, work.Figures, work.AsOf)
        select new KaizenSheetRow(board, project, sheet));

    private static bool IsHidden(Figure figure) => figure.Observation.State == ObservationState.Suppressed;

    private static string Value(Figure figure) =>
        IsHidden(figure) ? Hidden : figure.Observation.Value is { } value ? StoredText.Of(value) : string.Empty;
}

/// <summary>A KPI of a board in one of its periods.</summary>
/// <param name="Board">The board.</param>
/// <param name="Project">The improvement project that the board belongs to; null where it belongs to none.</param>
/// <param name="Sheet">The KPI's figures and the meeting.</param>
internal sealed record KaizenSheetRow(KaizenBoard Board, ImprovementProject? Project, KaizenRow Sheet);
