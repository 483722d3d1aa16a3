using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>publish</c>: publishes assessments of an owner in a follow-up round. One that needs answers is refused without them
/// (rule C2.4).
/// </summary>
internal static class PublishCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        RoundArguments arguments = new(line, several: true);
        return line.Verb(
            "publish", "Offentliggør vurderinger i en runde (standard: alle ejerens)",
            "Publishes assessments of a round (default: all of the owner)",
            async (context, parsed, cancellationToken) =>
            {
                (DecisionContext decisionContext, FollowUpRound round, IReadOnlyList<Goal> goals) =
                    await arguments.ReadAsync(context, parsed, cancellationToken);
                return await PublishAsync(context, decisionContext, round, goals, cancellationToken);
            },
            [.. arguments.Symbols]);
    }

    private static async Task<int> PublishAsync(
        CommandContext context, DecisionContext decisionContext, FollowUpRound round, IReadOnlyList<Goal> goals,
        CancellationToken cancellationToken)
    {
        List<(Goal Goal, long Row)> ready = [];
        List<(Goal Goal, LocalText Answers)> incomplete = [];
        foreach (Goal goal in goals)
        {
            (long row, IReadOnlyList<CommentAnswer> missing, AssessmentState state) =
                await RoundArguments.OpenAssessmentAsync(decisionContext, round, goal, cancellationToken);
            if (state == AssessmentState.MissingAnswers)
            {
                incomplete.Add((goal, AnswerNames.Of(missing)));
            }
            else
            {
                ready.Add((goal, row));
            }
        }

        if (incomplete.Count > 0)
        {
            string command = $"benefitmeter comment {incomplete[0].Goal.Id} --round {round.Id} --by {decisionContext.Person.Id} "
                + "--cause … --consequence … --path …";
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    "En gul eller rød smiley kan ikke offentliggøres uden svar (C2.4): "
                        + $"{string.Join("; ", incomplete.Select(each => $"'{each.Goal.Id}' mangler {each.Answers.Danish}"))}.",
                    "A yellow or red smiley cannot be published without answers (C2.4): "
                        + $"{string.Join("; ", incomplete.Select(each => $"'{each.Goal.Id}' lacks {each.Answers.English}"))}."),
                new LocalText($"Skriv svarene: {command}", $"Write the answers: {command}"));
        }

        await decisionContext.Store.WithSessionAsync(
            session => session.InTransactionAsync(
                async () =>
                {
                    foreach ((Goal goal, long row) in ready)
                    {
                        await DecisionTables.PublishAsync(
                            session, new RoundGoal(round.Id, goal.Id), row, decisionContext.Person, cancellationToken);
                    }

                    return ready.Count;
                },
                cancellationToken),
            cancellationToken);
        await decisionContext.DeriveAsync(cancellationToken);
        context.Line(
            $"Vurderinger offentliggjort i runden '{round.Id}': {ready.Count}.",
            $"Assessments published in round '{round.Id}': {ready.Count}.");
        return CommandLine.Done;
    }
}
