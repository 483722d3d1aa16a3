using System.CommandLine;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>override</c>: records a smiley that an owner sets for a goal in one follow-up round, with the reason (rule C2.6).
/// </summary>
internal static class OverrideCommand
{
    private static readonly string[] Colours = [.. Enum.GetValues<Status>().Select(EnumCode<Status>.Of)];

    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        RoundArguments arguments = new(line, several: false);
        Option<string?> result = new("--result") { Description = line.Say("Resultatsmileyen", "The result smiley") };
        Option<string?> timeline = new("--timeline") { Description = line.Say("Tidsplansmileyen", "The timeline smiley") };
        Option<string> reason = new("--reason") { Required = true, Description = line.Say("Begrundelsen", "The reason") };
        result.AcceptOnlyFromAmong(Colours);
        timeline.AcceptOnlyFromAmong(Colours);
        return line.Verb(
            "override", "Sætter et måls smiley i én runde, med en begrundelse",
            "Sets the smiley of a goal in one round, with a reason",
            async (context, parsed, cancellationToken) =>
            {
                RecordedOverride recorded = new(
                    Colour(parsed.GetValue(result)), Colour(parsed.GetValue(timeline)),
                    DecisionContext.RequireText("--reason", parsed.GetValue(reason))!);
                if (recorded is { Result: null, Timeline: null })
                {
                    throw DecisionContext.Refused(
                        "Der er ikke angivet nogen smiley.", "No smiley is given.",
                        "Skriv --result, --timeline eller begge dele.", "Write --result, --timeline or both.");
                }

                (DecisionContext decisionContext, FollowUpRound round, IReadOnlyList<Goal> goals) =
                    await arguments.ReadAsync(context, parsed, cancellationToken);
                await RoundArguments.OpenAssessmentAsync(decisionContext, round, goals[0], cancellationToken);
                await decisionContext.Store.WithSessionAsync(
                    session => DecisionTables.OverrideAsync(
                        session, new RoundGoal(round.Id, goals[0].Id), recorded, decisionContext.Person, cancellationToken),
                    cancellationToken);
                await decisionContext.DeriveAsync(cancellationToken);
                context.Line(
                    "Smileyen er sat for denne runde; den beregnede smiley vises ved siden af.",
                    "The smiley is set for this round; the computed smiley is shown beside it.");
                return CommandLine.Done;
            },
            [.. arguments.Symbols, result, timeline, reason]);
    }

    private static Status? Colour(string? word) => word is null ? null : EnumCode<Status>.Parse(word);
}
