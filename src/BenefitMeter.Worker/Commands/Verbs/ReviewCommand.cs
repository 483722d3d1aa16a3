using System.CommandLine;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>review</c>: records the conclusion of a controller about a goal or a benefit (rule B5).</summary>
internal static class ReviewCommand
{
    private static readonly string Goal = FollowUpWords.ReviewedGoal.Code;
    private static readonly string Benefit = FollowUpWords.ReviewedBenefit.Code;

    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> kind = new("kind") { Description = line.Say("Et mål eller en gevinst", "A goal or a benefit") };
        kind.AcceptOnlyFromAmong(Goal, Benefit);
        Argument<string> subject =
            new("id") { Description = line.Say("Målets eller gevinstens id", "The id of the goal or benefit") };
        Option<string> conclusion =
            new("--conclusion") { Required = true, Description = line.Say("Konklusionen", "The conclusion") };
        conclusion.AcceptOnlyFromAmong([.. Enum.GetValues<ReviewConclusion>().Select(EnumCode<ReviewConclusion>.Of)]);
        Option<string> evidence = new("--evidence")
        { Required = true, Description = line.Say("Grundlaget for konklusionen", "The evidence for the conclusion") };
        Option<string> by = new("--by") { Required = true, Description = line.Say("Målermanden", "The controller") };
        Option<string?> on = new("--on") { Description = line.Say("Dagen (standard: i dag)", "The day (default: today)") };
        Option<string?> next = new("--next") { Description = line.Say("Dagen for næste review", "The day of the next review") };
        return line.Verb(
            "review", "Registrerer målermandens konklusion", "Records the conclusion of a controller",
            async (context, parsed, cancellationToken) =>
            {
                string evidenceText = DecisionContext.RequireText("--evidence", parsed.GetValue(evidence))!;
                DateOnly? day = parsed.GetValue(on) is { } text ? DayText.Read(text) : null;
                DateOnly? nextReview = parsed.GetValue(next) is { } later ? DayText.Read(later) : null;
                DecisionContext decisionContext =
                    await DecisionContext.BeginAsync(context, parsed.GetValue(by)!, cancellationToken);
                string id = parsed.GetValue(subject)!;
                Require(decisionContext, parsed.GetValue(kind)!, id);
                RecordedReview review = new(
                    parsed.GetValue(kind)!, id, EnumCode<ReviewConclusion>.Parse(parsed.GetValue(conclusion)!),
                    evidenceText, day ?? decisionContext.AsOf, nextReview);
                await decisionContext.Store.WithSessionAsync(
                    session => DecisionTables.ReviewAsync(session, review, decisionContext.Person, cancellationToken),
                    cancellationToken);
                await decisionContext.DeriveAsync(cancellationToken);
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
                $"'{decisionContext.Person.Id}' er ikke målermand for '{id}': kun målermanden laver review (B6).",
                $"'{decisionContext.Person.Id}' is not the controller of '{id}': only the controller reviews (B6).",
                controller is null ? "Angiv en målermand i kataloget: controller." : $"Målermanden er '{controller}'.",
                controller is null ? "Name a controller in the catalogue: controller." : $"The controller is '{controller}'.");
        }
    }
}
