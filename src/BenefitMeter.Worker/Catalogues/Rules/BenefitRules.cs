using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Readers;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rules across the keys of one benefit (rules C7.1, C8.1, C8.3, C8.4, C14.12).</summary>
internal static class BenefitRules
{
    private const int MaxIndicators = 3;

    /// <summary>Checks every benefit.</summary>
    /// <param name="plan">The plan that has been read.</param>
    /// <param name="context">What the benefits were read from; receives the issues.</param>
    public static void Check(BenefitPlan plan, PlanReaderContext context)
    {
        foreach (MapEntry entry in context.Items("benefits"))
        {
            BenefitDefinition benefit = plan.Benefits[entry.Key];
            foreach (DefinitionIssue issue in Profile(benefit, entry, context).Concat(Money(benefit, entry, plan, context)))
            {
                context.Issues.Add(issue);
            }
        }
    }

    private static IEnumerable<DefinitionIssue> Profile(BenefitDefinition benefit, MapEntry entry, PlanReaderContext context)
    {
        Node node = entry.Value;
        if (benefit.IndicatorIds.Count == 0)
        {
            yield return BenefitIssues.NoIndicator(entry.Place, benefit.Id);
        }
        else if (benefit.IndicatorIds.Count > MaxIndicators)
        {
            yield return BenefitIssues.ManyIndicators(node.At("indicators")!.Place, benefit.Id, benefit.IndicatorIds.Count);
        }

        if (benefit.ControllerId == benefit.OwnerId)
        {
            yield return BenefitIssues.OwnerControls(node.At("controller")!.Place, benefit.Id);
        }

        if (benefit.RealisationFrom > benefit.FullEffectFrom)
        {
            yield return BenefitIssues.FullEffectFirst(node.At("full-effect-from")!.Place);
        }

        if ((benefit.State == BenefitState.Replaced) != (benefit.ReplacedBy is not null) || benefit.ReplacedBy == benefit.Id)
        {
            yield return BenefitIssues.ReplacedBy(entry.Place, benefit.Id);
        }

        if (benefit.AcceptedOn is null
            && benefit.State is not (BenefitState.Planned or BenefitState.Closed or BenefitState.Replaced))
        {
            yield return BenefitIssues.NotAccepted(entry.Place, benefit.Id);
        }

        IReadOnlyCollection<string> types = context.Tree.At("benefit-types").Entries() is { Count: > 0 } own
            ? [.. own.Select(type => type.Key)]
            : BenefitKeys.DefaultTypes;
        foreach (Node type in node.At("types").Items().Where(type => !types.Contains(type.Text()!)))
        {
            yield return BenefitIssues.UnknownType(type.Place, type.Text()!, types);
        }

        if (context.Organisation?.Units is { } units && benefit.UnitIds.Where(units.Contains).FirstOrDefault(unit =>
            units.SelfAndAbove(unit).Skip(1).Any(above => benefit.UnitIds.Contains(above.Id))) is { } inside)
        {
            yield return BenefitIssues.UnitInsideUnit(node.At("units")!.Place, inside);
        }
    }

    private static bool CanFollow(
        BenefitDefinition benefit, BenefitDefinition earlier, BenefitPlan plan, PlanReaderContext context) =>
            benefit.CountedIndicatorId == earlier.CountedIndicatorId
            && (earlier.RealisationFrom ?? DateOnly.MinValue) < benefit.RealisationFrom
            && plan.Benefits.Values.Count(each => each.PrecedingBenefitId == earlier.Id) == 1
            && (benefit.Quantity?.Kind != QuantityKind.ImprovementTimesVolume
                || (context.Indicators.TryGetValue(benefit.Quantity.IndicatorId, out IndicatorDefinition? indicator)
                    && indicator.Aggregation == Aggregation.Ratio));

    private static IEnumerable<DefinitionIssue> Money(
        BenefitDefinition benefit, MapEntry entry, BenefitPlan plan, PlanReaderContext context)
    {
        Node node = entry.Value;
        string? counted = benefit.Quantity?.IndicatorId;
        if (counted is not null && context.Indicators.TryGetValue(counted, out IndicatorDefinition? indicator)
            && benefit.Quantity is { Kind: QuantityKind.ImprovementTimesVolume, VolumeIndicatorId: null }
            && indicator.Aggregation != Aggregation.Ratio && indicator.Baseline is not VolumeAdjustedBaseline)
        {
            yield return BenefitIssues.NoVolume(node.At("quantity")!.Place, counted);
        }

        if (benefit.PrecedingBenefitId is { } after && plan.Benefits.TryGetValue(after, out BenefitDefinition? earlier)
            && !CanFollow(benefit, earlier, plan, context))
        {
            yield return BenefitIssues.AfterOther(node.At("after")!.Place, benefit.Id, after);
        }

        if (benefit.Share == 0)
        {
            yield return MoneyIssues.NothingAttributed(node.At("share")!.Place, benefit.Id);
        }
        else if (benefit.Share > 1)
        {
            yield return MoneyIssues.OverAttributed(
                node.At("share")!.Place, benefit.CountedIndicatorId ?? benefit.Id, benefit.Share);
        }

        Node[] lines = [.. node.At("money").Items()];
        foreach (Node repeated in lines.GroupBy(line => line.At("name").Text()).SelectMany(same => same.Skip(1)))
        {
            yield return MoneyIssues.LineTwice(repeated.Place, repeated.At("name").Text()!);
        }

        foreach (MoneyLine line in benefit.Money)
        {
            Node lineNode = lines.First(written => written.At("name").Text() == line.Name);
            foreach (string rate in RatesOf(line.Worth).Where(rate =>
                !plan.Rates.TryGetValue(rate, out RateDefinition? known) ? RateReader.Index(context, rate) is not null
                : (known.Norm is null) != (line.Worth is PriceWorth)))
            {
                yield return MoneyIssues.RateKind(lineNode.Place, rate, line.Worth is PriceWorth);
            }

            bool isTime = line.Worth is MinutesWorth or FteWorth;
            if (isTime && line.Class == BenefitClass.CashReleasing
                && !benefit.Cuts.Any(cut =>
                    (cut.Line.Length == 0 || cut.Line == line.Name) && (cut.Hours is not null || cut.Fte is not null)))
            {
                yield return MoneyIssues.TimeWithoutCut(lineNode.Place, line.Name);
            }
        }

        foreach (Node cut in node.At("budget-cuts").Items()
            .Where(cut => cut.At("line").Text() is { } line && benefit.Money.All(each => each.Name != line)))
        {
            yield return MoneyIssues.CutOfNoLine(
                cut.At("line")!.Place, cut.At("line").Text()!, [.. benefit.Money.Select(line => line.Name)]);
        }
    }

    private static IEnumerable<string> RatesOf(LineWorth worth) => worth switch
    {
        PriceWorth prices => prices.Add.Concat(prices.Subtract),
        MinutesWorth minutes => [minutes.RateId],
        FteWorth fte => [fte.RateId],
        _ => [],
    };
}
