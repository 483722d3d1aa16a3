using System.CommandLine;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Words;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>decide</c>: records the decision of an owner about an indicator. A controller can only propose one (rules B5, B6).
/// </summary>
internal static class DecideCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> indicator = new("indicator") { Description = line.Say("Indikatorens id", "The id of the indicator") };
        Argument<string> kind = new("decision") { Description = line.Say("Beslutningen", "The decision") };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<DecisionKind>().Select(EnumCode<DecisionKind>.Of)]);
        Option<string> period = new("--period")
        {
            Required = true,
            Description = line.Say("Perioden, som den handler om, fx 2026-03", "The period that it is about, such as 2026-03"),
        };
        Option<string> by = new("--by")
        {
            Required = true,
            Description = line.Say("Ejeren, eller målermanden ved et forslag", "The owner, or the controller for a proposal"),
        };
        Option<string> text = new("--text")
        { Required = true, Description = line.Say("Hvad der gøres, og hvorfor", "What is done, and why") };
        return line.Verb(
            "decide", "Registrerer, hvad ejeren gør ved en indikator", "Records what an owner does about an indicator",
            async (context, parsed, cancellationToken) =>
            {
                string reason = DecisionContext.RequireText("--text", parsed.GetValue(text))!;
                DecisionContext decisionContext =
                    await DecisionContext.BeginAsync(context, parsed.GetValue(by)!, cancellationToken);
                string id = parsed.GetValue(indicator)!;
                IndicatorDefinition found = decisionContext.Catalogue.Indicators.GetValueOrDefault(id)
                    ?? throw UnknownName.Failure(id, decisionContext.Catalogue);
                RecordedDecision decision = new(
                    id, PeriodOf(found, parsed.GetValue(period)!, decisionContext),
                    EnumCode<DecisionKind>.Parse(parsed.GetValue(kind)!), reason, IsProposal(found, decisionContext));
                return await RecordAsync(context, decisionContext, decision, cancellationToken);
            },
            indicator, kind, period, by, text);
    }

    private static async Task<int> RecordAsync(
        CommandContext context, DecisionContext decisionContext, RecordedDecision decision, CancellationToken cancellationToken)
    {
        await decisionContext.Store.WithSessionAsync(
            session => DecisionTables.DecideAsync(session, decision, decisionContext.Person, cancellationToken),
            cancellationToken);
        // Applied to the catalogue as written, because the decision may also bring a retired indicator back (decision 0054).
        RunContext decided = await RetiredIndicators.ApplyAsync(
            CommandCatalogue.CreateRunContext(
                context, CommandCatalogue.Require(context), decisionContext.Plans, decisionContext.Store, NullLogger.Instance),
            cancellationToken);
        await decisionContext.Store.PublishCatalogueAsync(
            decided.Catalogue.AsOf(decisionContext.AsOf) with { ApprovedBaselines = [] }, [], cancellationToken);
        await (decisionContext with { RunContext = decided }).DeriveAsync(cancellationToken);
        context.Line(
            decision.IsProposal ? $"Forslaget er registreret; ejerens beslutning om '{decision.IndicatorId}' gælder."
                : decision.Kind == DecisionKind.Retire ? $"'{decision.IndicatorId}' måles ikke mere; dens historik bevares."
                : "Beslutningen er registreret.",
            decision.IsProposal ? $"The proposal is recorded; the decision of the owner of '{decision.IndicatorId}' applies."
                : decision.Kind == DecisionKind.Retire
                    ? $"'{decision.IndicatorId}' is not measured any more; its history is preserved."
                : "The decision is recorded.");
        return CommandLine.Done;
    }

    private static Period PeriodOf(IndicatorDefinition indicator, string text, DecisionContext decisionContext)
    {
        Period period = PeriodText.Read(text, decisionContext.RunContext.Calendar);
        return period.Grain != indicator.Grain
            ? throw DecisionContext.Refused(
                $"'{indicator.Id}' måles ikke i perioder som {period.Id}.",
                $"'{indicator.Id}' is not measured in periods such as {period.Id}.",
                $"Skriv perioden som {decisionContext.RunContext.Calendar.PeriodOf(period.Start, indicator.Grain).Id}.",
                $"Write the period like {decisionContext.RunContext.Calendar.PeriodOf(period.Start, indicator.Grain).Id}.")
            : period.LastDay > decisionContext.AsOf ? throw DecisionContext.Refused(
                $"{period.Id} er ikke slut endnu.", $"{period.Id} has not ended yet.", "Vælg en periode, der er slut.",
                "Choose a period that has ended.")
            : period;
    }

    private static bool IsProposal(IndicatorDefinition indicator, DecisionContext decisionContext)
    {
        string person = decisionContext.Person.Id;
        bool isController = indicator.ControllerId == person
            || decisionContext.Plans.FollowUp.Goals.Any(goal => goal.IndicatorId == indicator.Id && goal.ControllerId == person);
        return indicator.OwnerId != person && (isController ? true : throw DecisionContext.Refused(
            $"'{person}' ejer ikke '{indicator.Id}': ejeren beslutter, målermanden foreslår (B6).",
            $"'{person}' does not own '{indicator.Id}': the owner decides, the controller proposes (B6).",
            indicator.OwnerId is { } owner ? $"Ejeren er '{owner}'." : "Angiv en ejer i kataloget.",
            indicator.OwnerId is { } owns ? $"The owner is '{owns}'." : "Name an owner in the catalogue."));
    }
}
