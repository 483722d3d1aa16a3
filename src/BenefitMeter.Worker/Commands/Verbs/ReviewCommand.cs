using System.CommandLine;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>review</c>: records what a controller concludes about a goal or a benefit (rule B5).</summary>
internal static class ReviewCommand
{
    private const string Goal = "goal";
    private const string Benefit = "benefit";

    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> kind = new("kind") { Description = line.Say("Et mål eller en gevinst", "A goal or a benefit") };
        kind.AcceptOnlyFromAmong(Goal, Benefit);
        Argument<string> subject =
            new("id") { Description = line.Say("Målet eller gevinsten, efter id", "The goal or benefit, by id") };
        Option<string> conclusion =
            new("--conclusion") { Required = true, Description = line.Say("Konklusionen", "The conclusion") };
        conclusion.AcceptOnlyFromAmong([.. Enum.GetValues<ReviewConclusion>().Select(EnumCode<ReviewConclusion>.Of)]);
        Option<string> evidence =
            new("--evidence") { Required = true, Description = line.Say("Det, den hviler på", "What it rests on") };
        Option<string> by = new("--by") { Required = true, Description = line.Say("Målermanden", "The controller") };
        Option<string?> on = new("--on") { Description = line.Say("Dagen; ellers i dag", "The day; else today") };
        Option<string?> next = new("--next") { Description = line.Say("Næste review", "The next review") };
        return line.Verb(
            "review", "Registrerer målermandens konklusion", "Records a controller's conclusion",
            async (context, parsed, cancellationToken) =>
            {
                string why = DecisionContext.RequireText("--evidence", parsed.GetValue(evidence))!;
                DateOnly? day = parsed.GetValue(on) is { } text ? DayText.Read(text) : null;
                DateOnly? again = parsed.GetValue(next) is { } later ? DayText.Read(later) : null;
                DecisionContext acting = await DecisionContext.BeginAsync(context, parsed.GetValue(by)!, cancellationToken);
                string id = parsed.GetValue(subject)!;
                Require(acting, parsed.GetValue(kind)!, id);
                RecordedReview act = new(
                    parsed.GetValue(kind)!, id, EnumCode<ReviewConclusion>.Parse(parsed.GetValue(conclusion)!),
                    why, day ?? acting.AsOf, again);
                await acting.Store.WithSessionAsync(
                    session => DecisionTables.ReviewAsync(session, act, acting.Person, cancellationToken), cancellationToken);
                await acting.DeriveAsync(cancellationToken);
                context.Line("Reviewet er registreret.", "The review is recorded.");
                return CommandLine.Done;
            },
            kind, subject, conclusion, evidence, by, on, next);
    }

    private static void Require(DecisionContext decisionContext, string kind, string id)
    {
        (bool isKnown, string? controller, IEnumerable<string> known) = kind == Goal
            ? (
                decisionContext.Plans.FollowUp.GoalOf(id) is not null, decisionContext.Plans.FollowUp.GoalOf(id)?.ControllerId,
                decisionContext.Plans.FollowUp.Goals.Select(goal => goal.Id))
            : (
                decisionContext.Plans.Benefits.Benefits.ContainsKey(id),
                decisionContext.Plans.Benefits.Benefits.GetValueOrDefault(id)?.ControllerId,
                decisionContext.Plans.Benefits.Benefits.Keys);
        if (!isKnown)
        {
            throw UnknownName.Failure(
                kind == Goal
                    ? new($"Der er intet mål '{id}' i strategiplanen.", $"There is no goal '{id}' in the strategy plan.")
                    : new($"Der er ingen gevinst '{id}' i kataloget.", $"There is no benefit '{id}' in the catalogue."),
                id, known);
        }

        if (controller != decisionContext.Person.Id)
        {
            throw DecisionContext.Refused(
                $"'{decisionContext.Person.Id}' er ikke målermand for '{id}': kun målermanden skriver review (B6).",
                $"'{decisionContext.Person.Id}' is not the controller of '{id}': only its controller reviews (B6).",
                controller is null ? "Giv den en målermand i kataloget: controller." : $"Målermanden er '{controller}'.",
                controller is null ? "Give it a controller in the catalogue: controller." : $"The controller is '{controller}'.");
        }
    }
}
