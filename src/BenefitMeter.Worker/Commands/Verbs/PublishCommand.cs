using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>publish</c>: an owner publishes assessments of a round; one without its answers is refused (rule C2.4).</summary>
internal static class PublishCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        RoundArguments about = new(line, several: true);
        return line.Verb(
            "publish", "Offentliggør vurderinger i en runde; ellers alle ejerens",
            "Publishes assessments of a round; else all of the owner's",
            async (context, parsed, cancellationToken) =>
            {
                (DecisionContext acting, FollowUpRound round, IReadOnlyList<Goal> goals) =
                    await about.ReadAsync(context, parsed, cancellationToken);
                return await PublishAsync(context, acting, round, goals, cancellationToken);
            },
            [.. about.Symbols]);
    }

    private static async Task<int> PublishAsync(
        CommandContext context, DecisionContext decisionContext, FollowUpRound round, IReadOnlyList<Goal> goals,
        CancellationToken cancellationToken)
    {
        List<(Goal Goal, long Row)> ready = [];
        List<(Goal Goal, LocalText Lacks)> missing = [];
        foreach (Goal goal in goals)
        {
            (long row, IReadOnlyList<CommentAnswer> lacks, AssessmentState state) =
                await RoundArguments.OpenAssessmentAsync(decisionContext, round, goal, cancellationToken);
            if (state == AssessmentState.MissingAnswers)
            {
                missing.Add((goal, AnswerNames.Of(lacks)));
            }
            else
            {
                ready.Add((goal, row));
            }
        }

        if (missing.Count > 0)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    "Uden svar offentliggøres en gul eller rød smiley ikke (C2.4): "
                        + $"{string.Join("; ", missing.Select(each => $"'{each.Goal.Id}' mangler {each.Lacks.Danish}"))}.",
                    "A yellow or red smiley is not published without answers (C2.4): "
                        + $"{string.Join("; ", missing.Select(each => $"'{each.Goal.Id}' lacks {each.Lacks.English}"))}."),
                new LocalText(
                    $"Skriv dem: benefitmeter comment {missing[0].Goal.Id} --round {round.Id} --by {decisionContext.Person.Id} "
                        + "--cause … --consequence … --path …",
                    $"Write them: benefitmeter comment {missing[0].Goal.Id} --round {round.Id} --by {decisionContext.Person.Id} "
                        + "--cause … --consequence … --path …"));
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
        context.Line($"{ready.Count} offentliggjort i runden '{round.Id}'.", $"{ready.Count} published in round '{round.Id}'.");
        return CommandLine.Done;
    }
}
