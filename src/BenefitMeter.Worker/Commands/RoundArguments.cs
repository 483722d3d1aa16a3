using System.CommandLine;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands;

/// <summary>The arguments of an owner's act in a follow-up round: <c>GOAL --round R --by PERSON</c>.</summary>
internal sealed class RoundArguments
{
    private readonly Argument<string>? one;
    private readonly Argument<string[]>? some;
    private readonly Option<string> round;
    private readonly Option<string> by;

    /// <summary>Makes the arguments.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="several">
    /// Whether any number of goals may be named, none meaning all that the person owns; else exactly one.
    /// </param>
    public RoundArguments(CommandLine line, bool several)
    {
        string description = line.Say("Målet, efter id", "The goal, by id");
        one = several ? null : new Argument<string>("goal") { Description = description };
        some = several ? new Argument<string[]>("goal") { Arity = ArgumentArity.ZeroOrMore, Description = description } : null;
        round = new Option<string>("--round")
        { Required = true, Description = line.Say("Opfølgningsrunden, efter id", "The follow-up round, by id") };
        by = new Option<string>("--by")
        {
            Required = true,
            Description =
                line.Say("Målets ejer: en id fra organisation.people", "The goal's owner: an id of organisation.people"),
        };
    }

    /// <summary>Gets the arguments and options.</summary>
    public IEnumerable<Symbol> Symbols => [(Symbol?)one ?? some!, round, by];

    /// <summary>
    /// Reads the arguments and finds what they name; the acts are the owner's, in a round that has begun and is not closed.
    /// </summary>
    /// <exception cref="BenefitMeterException">Something is not there, or the person may not.</exception>
    public async Task<(DecisionContext Acting, FollowUpRound Round, IReadOnlyList<Goal> Goals)> ReadAsync(
        CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        DecisionContext acting = await DecisionContext.BeginAsync(context, parsed.GetValue(by)!, cancellationToken);
        FollowUpPlan plan = acting.Plans.FollowUp;
        FollowUpRound found = plan.Rounds.FirstOrDefault(each => each.Id == parsed.GetValue(round)) ?? throw UnknownName.Failure(
            new(
                $"Der er ingen opfølgningsrunde '{parsed.GetValue(round)}'.",
                $"There is no follow-up round '{parsed.GetValue(round)}'."),
            parsed.GetValue(round)!, plan.Rounds.Select(each => each.Id));
        if (found.IsClosed || found.AsOf > acting.AsOf)
        {
            throw DecisionContext.Refused(
                $"Runden '{found.Id}' er {(found.IsClosed ? "lukket" : "ikke begyndt")}.",
                $"Round '{found.Id}' {(found.IsClosed ? "is closed" : "has not begun")}.",
                "Brug en runde, der er begyndt og ikke lukket.", "Use a round that has begun and is not closed.");
        }

        string[] names = one is not null ? [parsed.GetValue(one)!] : parsed.GetValue(some!) ?? [];
        Goal[] asked = names.Length == 0
            ? [.. plan.Goals.Where(goal => found.Covers(goal) && FollowUpRights.MayAnswer(goal, acting.Person.Id))]
            : [.. names.Distinct().Select(name => GoalOf(plan, found, acting.Person, name))];
        await acting.DeriveAsync(cancellationToken);
        return (acting, found, asked);
    }

    /// <summary>Tells how far a goal's assessment has come in a round.</summary>
    /// <exception cref="BenefitMeterException">It is published already.</exception>
    public static async Task<(
        long Row, IReadOnlyList<Realising.Judging.CommentAnswer> Lacks, AssessmentState State)> OpenAssessmentAsync(
            DecisionContext decisionContext, FollowUpRound round, Goal goal, CancellationToken cancellationToken)
    {
        var about = new RoundGoal(round.Id, goal.Id);
        (long row, AssessmentState state, IReadOnlyList<Realising.Judging.CommentAnswer> lacks) =
            (await decisionContext.Store.WithSessionAsync(
                session => AssessmentTable.FindAsync(session, about, cancellationToken), cancellationToken))!.Value;
        return state != AssessmentState.Published ? (row, lacks, state) : throw DecisionContext.Refused(
            $"Vurderingen af '{goal.Id}' i runden '{round.Id}' er offentliggjort og ændres ikke mere.",
            $"The assessment of '{goal.Id}' in round '{round.Id}' is published and does not change any more.",
            "Skriv det i den næste runde.", "Write it in the next round.");
    }

    private static Goal GoalOf(FollowUpPlan plan, FollowUpRound round, Person person, string name)
    {
        Goal goal = plan.GoalOf(name) ?? throw UnknownName.Failure(
            new($"Der er intet mål '{name}' i strategiplanen.", $"There is no goal '{name}' in the strategy plan."), name,
            plan.Goals.Select(each => each.Id));
        return !round.Covers(goal)
            ? throw DecisionContext.Refused(
                $"Runden '{round.Id}' omfatter ikke målet '{name}'.", $"Round '{round.Id}' does not cover goal '{name}'.",
                "Se rundens 'scope' og målets opfølgningstid i kataloget.",
                "See the round's 'scope' and the goal's follow-up in the catalogue.")
            // The catalogue decides, not who is logged in; the system user is recorded beside (decision 0053).
            : FollowUpRights.MayAnswer(goal, person.Id) ? goal : throw DecisionContext.Refused(
                $"'{person.Id}' ejer ikke målet '{name}': kun ejeren svarer, sætter smileys og offentliggør (B6).",
                $"'{person.Id}' does not own goal '{name}': only its owner answers, sets smileys and publishes (B6).",
                $"Ejeren er '{goal.OwnerId}'.", $"The owner is '{goal.OwnerId}'.");
    }
}
