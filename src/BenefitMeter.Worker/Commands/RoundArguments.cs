using System.CommandLine;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Worker.Deriving.FollowUp;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands;

/// <summary>The arguments of what an owner records in a follow-up round: <c>GOAL --round R --by PERSON</c>.</summary>
internal sealed class RoundArguments
{
    private readonly Argument<string>? one;
    private readonly Argument<string[]>? some;
    private readonly Option<string> round;
    private readonly Option<string> by;

    /// <summary>Creates the arguments.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="several">
    /// Whether any number of goals may be named; none means all goals that the person owns. If false, exactly one is named.
    /// </param>
    public RoundArguments(CommandLine line, bool several)
    {
        string description = line.Say("Målets id", "The id of the goal");
        one = several ? null : new Argument<string>("goal") { Description = description };
        some = several ? new Argument<string[]>("goal") { Arity = ArgumentArity.ZeroOrMore, Description = description } : null;
        round = new Option<string>("--round")
        { Required = true, Description = line.Say("Opfølgningsrundens id", "The id of the follow-up round") };
        by = new Option<string>("--by")
        {
            Required = true,
            Description =
                line.Say("Målets ejer: et id fra organisation.people", "The owner of the goal: an id from organisation.people"),
        };
    }

    /// <summary>Gets the arguments and options.</summary>
    public IEnumerable<Symbol> Symbols => [(Symbol?)one ?? some!, round, by];

    /// <summary>
    /// Reads the arguments, finds the round and the goals, and derives the tables for readers again.
    /// </summary>
    /// <exception cref="BenefitMeterException">
    /// A name is unknown, the round has not begun or is closed, it does not cover a goal, or the person does not own a goal.
    /// </exception>
    public async Task<(DecisionContext Decision, FollowUpRound Round, IReadOnlyList<Goal> Goals)> ReadAsync(
        CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        DecisionContext decisionContext = await DecisionContext.BeginAsync(context, parsed.GetValue(by)!, cancellationToken);
        FollowUpPlan plan = decisionContext.Plans.FollowUp;
        FollowUpRound found = plan.Rounds.FirstOrDefault(each => each.Id == parsed.GetValue(round)) ?? throw UnknownName.Failure(
            new(
                $"Der er ingen opfølgningsrunde '{parsed.GetValue(round)}'.",
                $"There is no follow-up round '{parsed.GetValue(round)}'."),
            parsed.GetValue(round)!, plan.Rounds.Select(each => each.Id));
        if (found.IsClosed || found.AsOf > decisionContext.AsOf)
        {
            throw DecisionContext.Refused(
                $"Runden '{found.Id}' er {(found.IsClosed ? "lukket" : "ikke begyndt")}.",
                $"Round '{found.Id}' {(found.IsClosed ? "is closed" : "has not begun")}.",
                "Brug en runde, der er begyndt og ikke lukket.", "Use a round that has begun and is not closed.");
        }

        string[] names = one is not null ? [parsed.GetValue(one)!] : parsed.GetValue(some!) ?? [];
        Goal[] goals = names.Length == 0
            ? [.. plan.Goals.Where(goal => found.Covers(goal) && FollowUpRights.MayAnswer(goal, decisionContext.Person.Id))]
            : [.. names.Distinct().Select(name => GoalOf(plan, found, decisionContext.Person, name))];
        await decisionContext.DeriveAsync(cancellationToken);
        return (decisionContext, found, goals);
    }

    /// <summary>Reads the assessment of a goal in a round, which must not be published yet.</summary>
    /// <returns>The id of its row, the answers that are missing, and its state.</returns>
    /// <exception cref="BenefitMeterException">The assessment is published already.</exception>
    public static async Task<(
        long Row, IReadOnlyList<Realising.Judging.CommentAnswer> Missing, AssessmentState State)> OpenAssessmentAsync(
            DecisionContext decisionContext, FollowUpRound round, Goal goal, CancellationToken cancellationToken)
    {
        var assessed = new RoundGoal(round.Id, goal.Id);
        (long row, AssessmentState state, IReadOnlyList<Realising.Judging.CommentAnswer> missing) =
            (await decisionContext.Store.WithSessionAsync(
                session => AssessmentTable.FindAsync(session, assessed, cancellationToken), cancellationToken))!.Value;
        return state != AssessmentState.Published ? (row, missing, state) : throw DecisionContext.Refused(
            $"Vurderingen af '{goal.Id}' i runden '{round.Id}' er offentliggjort og kan ikke ændres mere.",
            $"The assessment of '{goal.Id}' in round '{round.Id}' is published and cannot be changed any more.",
            "Registrer det i næste runde.", "Record it in the next round.");
    }

    private static Goal GoalOf(FollowUpPlan plan, FollowUpRound round, Person person, string name)
    {
        Goal goal = plan.GoalOf(name) ?? throw UnknownName.Failure(
            new($"Der er intet mål '{name}' i strategiplanen.", $"There is no goal '{name}' in the strategy plan."), name,
            plan.Goals.Select(each => each.Id));
        return !round.Covers(goal)
            ? throw DecisionContext.Refused(
                $"Runden '{round.Id}' omfatter ikke målet '{name}'.", $"Round '{round.Id}' does not cover goal '{name}'.",
                "Se rundens 'scope' og målets opfølgningsperiode i kataloget.",
                "See the 'scope' of the round and the follow-up period of the goal in the catalogue.")
            // The catalogue decides who owns a goal, not the signed-in user, who is recorded as well (decision 0053).
            : FollowUpRights.MayAnswer(goal, person.Id) ? goal : throw DecisionContext.Refused(
                $"'{person.Id}' ejer ikke målet '{name}': kun ejeren svarer, sætter smileys og offentliggør (B6).",
                $"'{person.Id}' does not own goal '{name}': only the owner answers, sets smileys and publishes (B6).",
                $"Ejeren er '{goal.OwnerId}'.", $"The owner is '{goal.OwnerId}'.");
    }
}
