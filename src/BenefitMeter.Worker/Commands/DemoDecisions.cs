using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Demo;
using BenefitMeter.Worker.Deriving.FollowUp;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Commands;

/// <summary>
/// The decisions of the owners in the sample municipality. The first round is answered and published, the second still lacks
/// answers, and there is a decision about each of two indicators.
/// </summary>
internal static class DemoDecisions
{
    private const string Round = "foerste";

    // The results of goals without an indicator, as their owners judge them.
    private static readonly Dictionary<string, (Status Result, string Reason)> Results = new()
    {
        ["effektiviseringskrav"] = (Status.Green, "Rammerne er sænket med 1 % som besluttet."),
        ["digital-strategi"] = (Status.Green, "Alle fem centre har en godkendt handleplan."),
        ["monopolbrud"] = (Status.Red, "Der er ikke hentet nogen gevinst i budgetåret."),
        ["lederevaluering"] = (Status.Green, "Flere ledere end forudsat har fået deres samtale."),
        ["diplomudbud"] = (Status.Green, "Udbuddet følger planen."),
    };

    private static readonly Dictionary<string, RecordedAnswers> Answers = new()
    {
        ["baeredygtig-opgaveloesning"] = new(
            "Flere sager end ventet i to centre.", "Sagerne afgøres senere end lovet.",
            "Opgaver samles i ét center fra efteråret.", CauseCategory.VolumeIncrease),
        ["digital-strategi"] = new(
            "Forum mødtes tre dage efter fristen.", "Porteføljen kunne først styres samlet tre dage senere.",
            "Møderne lægges før fristerne.", CauseCategory.Method),
        ["monopolbrud"] = new(
            "Leverancen fra KOMBIT er udskudt et år.", "Gevinsten falder først i næste budgetår.",
            "Kontrakterne forlænges kun i halve år ad gangen.", CauseCategory.SupplierDelay),
    };

    private static readonly (string Indicator, DecisionKind Kind, string Text)[] Decisions =
    [
        ("digital-andel", DecisionKind.Watch, "Kampagnen i Social og Sundhed får kvartalet ud."),
        ("sagsbehandlingstid", DecisionKind.Act, "Opgaverne samles i ét center fra efteråret."),
    ];

    /// <summary>Records the decisions unless a decision is recorded already, and derives the tables for readers again.</summary>
    public static async Task RecordAsync(RunContext runContext, DemoTimeline timeline, CancellationToken cancellationToken)
    {
        bool isNew = await runContext.Store.WithSessionAsync(
            async session =>
                (await session.QueryAsync("SELECT COUNT(*) FROM bm_decision", row => row.Integer(0), cancellationToken))[0] == 0,
            cancellationToken);
        if (!isNew)
        {
            return;
        }

        await runContext.Store.WithSessionAsync(
            session => AnswerAsync(session, runContext, cancellationToken), cancellationToken);
        await DerivationRun.RunAsync(runContext, timeline.AsOf, cancellationToken);
        await runContext.Store.WithSessionAsync(
            session => PublishAsync(session, runContext, timeline, cancellationToken), cancellationToken);
        await DerivationRun.RunAsync(runContext, timeline.AsOf, cancellationToken);
    }

    private static async Task AnswerAsync(StoreSession session, RunContext runContext, CancellationToken cancellationToken)
    {
        foreach (Goal goal in runContext.Plans.FollowUp.Goals)
        {
            var at = new RoundGoal(Round, goal.Id);
            if (Results.TryGetValue(goal.Id, out (Status Result, string Reason) set))
            {
                await DecisionTables.OverrideAsync(
                    session, at, new RecordedOverride(set.Result, null, set.Reason),
                    Owner(runContext, goal.OwnerId), cancellationToken);
            }

            if (Answers.TryGetValue(goal.Id, out RecordedAnswers? answer))
            {
                await DecisionTables.AnswerAsync(session, at, answer, Owner(runContext, goal.OwnerId), cancellationToken);
            }
        }
    }

    private static async Task PublishAsync(
        StoreSession session, RunContext runContext, DemoTimeline timeline, CancellationToken cancellationToken)
    {
        foreach (Goal goal in runContext.Plans.FollowUp.Goals)
        {
            var at = new RoundGoal(Round, goal.Id);
            if (await AssessmentTable.FindAsync(session, at, cancellationToken) is { State: AssessmentState.Draft } ready)
            {
                await DecisionTables.PublishAsync(session, at, ready.Row, Owner(runContext, goal.OwnerId), cancellationToken);
            }
        }

        DateOnly decided = timeline.Month(DemoTimeline.MonthsBefore - 2);
        foreach ((string id, DecisionKind kind, string text) in Decisions.Where(each =>
            runContext.Catalogue.Indicators.ContainsKey(each.Indicator)))
        {
            Period period = runContext.Calendar.PeriodOf(decided, runContext.Catalogue.Indicators[id].Grain);
            await DecisionTables.DecideAsync(
                session, new RecordedDecision(id, period, kind, text, IsProposal: false),
                Owner(runContext, runContext.Catalogue.Indicators[id].OwnerId!), cancellationToken);
        }
    }

    private static Definitions.Units.Person Owner(RunContext runContext, string id) =>
        runContext.Catalogue.Organisation.People[id];
}
