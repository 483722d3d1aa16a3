using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.FollowUp;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands;

/// <summary><c>decide</c>: records what an owner does about an indicator; its controller only proposes (rules B5, B6).</summary>
internal static class DecideCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> indicator = new("indicator") { Description = line.Say("Indikatoren", "The indicator") };
        Argument<string> decision = new("decision") { Description = line.Say("Beslutningen", "The decision") };
        decision.AcceptOnlyFromAmong([.. Enum.GetValues<DecisionKind>().Select(StoredWord<DecisionKind>.Of)]);
        Option<string> period = new("--period") { Required = true, Description = line.Say("Perioden, den handler om, fx 2026-03", "The period it is about, such as 2026-03") };
        Option<string> by = new("--by") { Required = true, Description = line.Say("Ejeren, eller målermanden, der foreslår", "The owner, or the controller, who proposes") };
        Option<string> text = new("--text") { Required = true, Description = line.Say("Hvad og hvorfor", "What and why") };
        return line.Verb(
            "decide", "Registrerer, hvad ejeren gør ved en indikator", "Records what an owner does about an indicator",
            async (context, parsed, token) =>
            {
                string why = Acting.Written("--text", parsed.GetValue(text))!;
                Acting acting = await Acting.BeginAsync(context, parsed.GetValue(by)!, token);
                string id = parsed.GetValue(indicator)!;
                IndicatorDefinition found = acting.Catalogue.Indicators.GetValueOrDefault(id) ?? throw UnknownName.Of(id, acting.Catalogue);
                DecisionAct act = new(
                    id, PeriodOf(found, parsed.GetValue(period)!, acting), StoredWord<DecisionKind>.Parse(parsed.GetValue(decision)!), why, IsProposal(found, acting));
                return await RecordAsync(context, acting, act, token);
            },
            indicator, decision, period, by, text);
    }

    private static async Task<int> RecordAsync(CommandContext context, Acting acting, DecisionAct act, CancellationToken token)
    {
        await acting.Store.DoAsync(session => ActTables.DecideAsync(session, act, acting.Person, token), token);
        // What the catalogue says of the indicator is taken anew, for the decision may bring it back as well.
        Measurement decided = await RetiredIndicators.AppliedAsync(
            CatalogueFolder.Measurement(context, CatalogueFolder.Require(context), acting.Plans, acting.Store, NullLogger.Instance), token);
        await acting.Store.PublishCatalogueAsync(decided.Catalogue.AsOf(acting.AsOf) with { ApprovedBaselines = [] }, [], token);
        await (acting with { Measurement = decided }).DeriveAsync(token);
        context.Line(
            act.IsProposal ? $"Forslaget er registreret; '{act.IndicatorId}' følger ejerens beslutning."
                : act.Kind == DecisionKind.Retire ? $"'{act.IndicatorId}' måles ikke mere; dens historie bliver."
                : "Beslutningen er registreret.",
            act.IsProposal ? $"The proposal is recorded; '{act.IndicatorId}' follows its owner's decision."
                : act.Kind == DecisionKind.Retire ? $"'{act.IndicatorId}' is not measured any more; its history stays."
                : "The decision is recorded.");
        return CommandLine.Done;
    }

    private static Period PeriodOf(IndicatorDefinition indicator, string text, Acting acting)
    {
        Period asked = PeriodText.Read(text, acting.Measurement.Calendar);
        return asked.Grain != indicator.Grain
            ? throw Acting.Refused(
                $"'{indicator.Id}' måles ikke i perioder som {asked.Id}.", $"'{indicator.Id}' is not measured in periods such as {asked.Id}.",
                $"Skriv den som {acting.Measurement.Calendar.PeriodOf(asked.Start, indicator.Grain).Id}.",
                $"Write it like {acting.Measurement.Calendar.PeriodOf(asked.Start, indicator.Grain).Id}.")
            : asked.LastDay > acting.AsOf ? throw Acting.Refused(
                $"{asked.Id} er ikke slut endnu.", $"{asked.Id} has not ended yet.", "Beslut om en periode, der er slut.", "Decide about a period that has ended.")
            : asked;
    }

    private static bool IsProposal(IndicatorDefinition indicator, Acting acting)
    {
        string person = acting.Person.Id;
        bool isController = indicator.ControllerId == person
            || acting.Plans.FollowUp.Goals.Any(goal => goal.IndicatorId == indicator.Id && goal.ControllerId == person);
        return indicator.OwnerId != person && (isController ? true : throw Acting.Refused(
            $"'{person}' ejer ikke '{indicator.Id}': ejeren beslutter, målermanden foreslår (B6).",
            $"'{person}' does not own '{indicator.Id}': its owner decides, its controller proposes (B6).",
            indicator.OwnerId is { } owner ? $"Ejeren er '{owner}'." : "Giv den en ejer i kataloget.",
            indicator.OwnerId is { } owns ? $"The owner is '{owns}'." : "Give it an owner in the catalogue."));
    }
}
