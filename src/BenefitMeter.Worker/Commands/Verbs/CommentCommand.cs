using System.CommandLine;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>comment</c>: records the answers of an owner to a yellow or red goal in a follow-up round (rule C2.4).</summary>
internal static class CommentCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        RoundArguments arguments = new(line, several: false);
        Option<string?> cause = new("--cause") { Description = line.Say("Årsag", "Cause") };
        Option<string?> consequence = new("--consequence") { Description = line.Say("Konsekvens", "Consequence") };
        Option<string?> path = new("--path") { Description = line.Say("Vej til mål", "Path to target") };
        Option<string?> category = new("--category")
        { Description = line.Say("Årsagens kategori, fx supplier-delay", "The category of the cause, such as supplier-delay") };
        category.AcceptOnlyFromAmong([.. Enum.GetValues<CauseCategory>().Select(EnumCode<CauseCategory>.Of)]);
        return line.Verb(
            "comment", "Registrerer årsag, konsekvens og vej til mål", "Records cause, consequence and path to target",
            async (context, parsed, cancellationToken) =>
            {
                (DecisionContext decisionContext, FollowUpRound round, IReadOnlyList<Goal> goals) =
                    await arguments.ReadAsync(context, parsed, cancellationToken);
                CauseCategory? kind = parsed.GetValue(category) is { } word ? EnumCode<CauseCategory>.Parse(word) : null;
                RecordedAnswers answers = new(
                    Answer("--cause", parsed.GetValue(cause)), Answer("--consequence", parsed.GetValue(consequence)),
                    Answer("--path", parsed.GetValue(path)), kind);
                return await RecordAsync(context, decisionContext, round, goals[0], answers, cancellationToken);
            },
            [.. arguments.Symbols, cause, consequence, path, category]);
    }

    private static async Task<int> RecordAsync(
        CommandContext context, DecisionContext decisionContext, FollowUpRound round, Goal goal, RecordedAnswers answers,
        CancellationToken cancellationToken)
    {
        if (answers is { Cause: null, Consequence: null, PathToTarget: null })
        {
            throw DecisionContext.Refused(
                "Der er ikke skrevet noget svar.", "No answer is given.",
                "Skriv mindst ét af --cause, --consequence og --path.",
                "Write at least one of --cause, --consequence and --path.");
        }

        await RoundArguments.OpenAssessmentAsync(decisionContext, round, goal, cancellationToken);
        var at = new RoundGoal(round.Id, goal.Id);
        await decisionContext.Store.WithSessionAsync(session => session.InTransactionAsync(
            async () =>
            {
                await session.LockAsync(cancellationToken);
                GoalAnswers? before =
                    (await DecisionTables.ReadRoundDecisionsAsync(session, cancellationToken)).GetValueOrDefault(at)?.Answers;
                await DecisionTables.AnswerAsync(
                    session, at,
                    new RecordedAnswers(
                        answers.Cause ?? before?.Cause, answers.Consequence ?? before?.Consequence,
                        answers.PathToTarget ?? before?.PathToTarget, answers.Category ?? before?.Category),
                    decisionContext.Person, cancellationToken);
                return true;
            },
            cancellationToken), cancellationToken);
        await decisionContext.DeriveAsync(cancellationToken);
        (_, IReadOnlyList<CommentAnswer> missing, _) =
            await RoundArguments.OpenAssessmentAsync(decisionContext, round, goal, cancellationToken);
        context.Line(
            missing.Count == 0
                ? $"Svarene er registreret; '{goal.Id}' kan offentliggøres."
                : $"Svarene er registreret; '{goal.Id}' mangler {AnswerNames.Of(missing).Danish}.",
            missing.Count == 0
                ? $"The answers are recorded; '{goal.Id}' can be published."
                : $"The answers are recorded; '{goal.Id}' lacks {AnswerNames.Of(missing).English}.");
        return CommandLine.Done;
    }

    private static string? Answer(string option, string? text) =>
        DecisionContext.RequireText(option, text) is not { } answer ? null
            : FollowUpRights.IsAnswer(answer) ? answer : throw DecisionContext.Refused(
                $"{option} er på {answer.Length} tegn.", $"{option} has {answer.Length} characters.",
                $"Et svar må højst være på {FollowUpRights.MaxAnswerLength} tegn.",
                $"An answer may have at most {FollowUpRights.MaxAnswerLength} characters.");
}
