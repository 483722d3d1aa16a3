using System.CommandLine;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>decide</c>: records what an owner does about an indicator; its controller only proposes (rules B5, B6).</summary>
internal static class DecideCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> indicator = new("indicator") { Description = line.Say("Indikatoren", "The indicator") };
        Argument<string> decision = new("decision") { Description = line.Say("Beslutningen", "The decision") };
        decision.AcceptOnlyFromAmong([.. Enum.GetValues<DecisionKind>().Select(EnumCode<DecisionKind>.Of)]);
        Option<string> period = new("--period")
        {
            Required = true,
            Description = line.Say("Perioden, den handler om, fx 2026-03", "The period it is about, such as 2026-03"),
        };
        Option<string> by = new("--by")
        {
            Required = true,
            Description = line.Say("Ejeren, eller målermanden, der foreslår", "The owner, or the controller, who proposes"),
        };
        Option<string> text = new("--text") { Required = true, Description = line.Say("Hvad og hvorfor", "What and why") };
        return line.Verb(
            "decide", "Registrerer, hvad ejeren gør ved en indikator", "Records what an owner does about an indicator",
            async (context, parsed, cancellationToken) =>
            {
                string why = DecisionContext.RequireText("--text", parsed.GetValue(text))!;
                DecisionContext acting = await DecisionContext.BeginAsync(context, parsed.GetValue(by)!, cancellationToken);
                string id = parsed.GetValue(indicator)!;
                IndicatorDefinition found =
                    acting.Catalogue.Indicators.GetValueOrDefault(id) ?? throw UnknownName.Failure(id, acting.Catalogue);
                RecordedDecision act = new(
                    id, PeriodOf(found, parsed.GetValue(period)!, acting),
                    EnumCode<DecisionKind>.Parse(parsed.GetValue(decision)!), why, IsProposal(found, acting));
                return await RecordAsync(context, acting, act, cancellationToken);
            },
            indicator, decision, period, by, text);
    }

    private static async Task<int> RecordAsync(
        CommandContext context, DecisionContext decisionContext, RecordedDecision act, CancellationToken cancellationToken)
    {
        await decisionContext.Store.WithSessionAsync(
            session => DecisionTables.DecideAsync(session, act, decisionContext.Person, cancellationToken), cancellationToken);
        // What the catalogue says of the indicator is taken anew, for the decision may bring it back as well.
        RunContext decided = await RetiredIndicators.ApplyAsync(
            CommandCatalogue.CreateRunContext(
                context, CommandCatalogue.Require(context), decisionContext.Plans, decisionContext.Store, NullLogger.Instance),
            cancellationToken);
        await decisionContext.Store.PublishCatalogueAsync(
            decided.Catalogue.AsOf(decisionContext.AsOf) with { ApprovedBaselines = [] }, [], cancellationToken);
        await (decisionContext with { RunContext = decided }).DeriveAsync(cancellationToken);
        context.Line(
            act.IsProposal ? $"Forslaget er registreret; '{act.IndicatorId}' følger ejerens beslutning."
                : act.Kind == DecisionKind.Retire ? $"'{act.IndicatorId}' måles ikke mere; dens historie bliver."
                : "Beslutningen er registreret.",
            act.IsProposal ? $"The proposal is recorded; '{act.IndicatorId}' follows its owner's decision."
                : act.Kind == DecisionKind.Retire ? $"'{act.IndicatorId}' is not measured any more; its history stays."
                : "The decision is recorded.");
        return CommandLine.Done;
    }

    private static Period PeriodOf(IndicatorDefinition indicator, string text, DecisionContext decisionContext)
    {
        Period asked = PeriodText.Read(text, decisionContext.RunContext.Calendar);
        return asked.Grain != indicator.Grain
            ? throw DecisionContext.Refused(
                $"'{indicator.Id}' måles ikke i perioder som {asked.Id}.",
                $"'{indicator.Id}' is not measured in periods such as {asked.Id}.",
                $"Skriv den som {decisionContext.RunContext.Calendar.PeriodOf(asked.Start, indicator.Grain).Id}.",
                $"Write it like {decisionContext.RunContext.Calendar.PeriodOf(asked.Start, indicator.Grain).Id}.")
            : asked.LastDay > decisionContext.AsOf ? throw DecisionContext.Refused(
                $"{asked.Id} er ikke slut endnu.", $"{asked.Id} has not ended yet.", "Beslut om en periode, der er slut.",
                "Decide about a period that has ended.")
            : asked;
    }

    private static bool IsProposal(IndicatorDefinition indicator, DecisionContext decisionContext)
    {
        string person = decisionContext.Person.Id;
        bool isController = indicator.ControllerId == person
            || decisionContext.Plans.FollowUp.Goals.Any(goal => goal.IndicatorId == indicator.Id && goal.ControllerId == person);
        return indicator.OwnerId != person && (isController ? true : throw DecisionContext.Refused(
            $"'{person}' ejer ikke '{indicator.Id}': ejeren beslutter, målermanden foreslår (B6).",
            $"'{person}' does not own '{indicator.Id}': its owner decides, its controller proposes (B6).",
            indicator.OwnerId is { } owner ? $"Ejeren er '{owner}'." : "Giv den en ejer i kataloget.",
            indicator.OwnerId is { } owns ? $"The owner is '{owns}'." : "Give it an owner in the catalogue."));
    }
}
