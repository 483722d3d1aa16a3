using System.CommandLine;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>override</c>: an owner sets a goal's smiley for one round, with the reason (rule C2.6).</summary>
internal static class OverrideCommand
{
    private static readonly string[] Colours = [.. Enum.GetValues<Status>().Select(EnumCode<Status>.Of)];

    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        RoundArguments about = new(line, several: false);
        Option<string?> result = new("--result") { Description = line.Say("Resultatsmileyen", "The result smiley") };
        Option<string?> timeline = new("--timeline") { Description = line.Say("Tidsplansmileyen", "The timeline smiley") };
        Option<string> reason = new("--reason") { Required = true, Description = line.Say("Hvorfor", "Why") };
        result.AcceptOnlyFromAmong(Colours);
        timeline.AcceptOnlyFromAmong(Colours);
        return line.Verb(
            "override", "Sætter et måls smiley for én runde, med begrundelse",
            "Sets a goal's smiley for one round, with the reason",
            async (context, parsed, cancellationToken) =>
            {
                RecordedOverride act = new(
                    Colour(parsed.GetValue(result)), Colour(parsed.GetValue(timeline)),
                    DecisionContext.RequireText("--reason", parsed.GetValue(reason))!);
                if (act is { Result: null, Timeline: null })
                {
                    throw DecisionContext.Refused(
                        "Der er ingen smiley at sætte.", "There is no smiley to set.", "Skriv --result, --timeline eller begge.",
                        "Write --result, --timeline or both.");
                }

                (DecisionContext acting, FollowUpRound round, IReadOnlyList<Goal> goals) =
                    await about.ReadAsync(context, parsed, cancellationToken);
                await RoundArguments.OpenAssessmentAsync(acting, round, goals[0], cancellationToken);
                await acting.Store.WithSessionAsync(
                    session => DecisionTables.OverrideAsync(
                        session, new RoundGoal(round.Id, goals[0].Id), act, acting.Person, cancellationToken),
                    cancellationToken);
                await acting.DeriveAsync(cancellationToken);
                context.Line(
                    "Smileyen er sat for denne runde; den beregnede står ved siden af.",
                    "The smiley is set for this round; the computed one stands beside it.");
                return CommandLine.Done;
            },
            [.. about.Symbols, result, timeline, reason]);
    }

    private static Status? Colour(string? word) => word is null ? null : EnumCode<Status>.Parse(word);
}
