using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>
/// The rules between benefits (rule C8): one improvement is claimed once, and no more is cut from an account than its budget.
/// </summary>
internal static class ClaimRules
{
    private static readonly LocalText Kroner = LocalText.Same("kr.");
    private static readonly LocalText FullTime = new("årsværk", "FTE");

    /// <summary>Checks all benefits and business cases together. Nothing is checked without a valid organisation.</summary>
    /// <param name="plan">The plan that has been read.</param>
    /// <param name="context">What the plan was read from; receives the issues.</param>
    public static void Check(BenefitPlan plan, PlanReaderContext context)
    {
        if (context.Organisation is not { } organisation)
        {
            return;
        }

        foreach (DefinitionIssue issue in Shares(plan, context, organisation.Units)
            .Concat(SameTime(plan, context, organisation.Units)).Concat(Cuts(plan, context)).Concat(CaseCash(plan, context)))
        {
            context.Issues.Add(issue);
        }
    }

    // A benefit that is closed or replaced no longer claims anything.
    private static BenefitDefinition[] Claiming(BenefitPlan plan) =>
        [.. plan.Benefits.Values.Where(benefit => benefit.State is not (BenefitState.Closed or BenefitState.Replaced))];

    private static IEnumerable<DefinitionIssue> Shares(BenefitPlan plan, PlanReaderContext context, UnitTree units)
    {
        // A benefit that follows another one claims a stretch of the improvement of its own (rule C8.4).
        foreach (IGrouping<(string Indicator, string? After), BenefitDefinition> same in Claiming(plan)
            .Where(benefit => benefit.Quantity is not null || benefit.IsMonetised)
            .Where(benefit => benefit.Money.Count == 0 || benefit.Money.Any(line => line.Worth is not EstimatedWorth))
            .GroupBy(benefit => (benefit.CountedIndicatorId ?? string.Empty, benefit.PrecedingBenefitId)))
        {
            BenefitDefinition[][] claims =
            [
                .. units.InTreeOrder.Select(unit => units.SelfAndAbove(unit.Id).Select(above => above.Id).ToHashSet())
                    .Select(above => same.Where(benefit => benefit.UnitIds.Any(above.Contains)).ToArray()),
            ];
            if (claims.MaxBy(each => each.Sum(benefit => benefit.Share)) is { Length: > 1 } most
                && new Attribution([.. most.Select(benefit => benefit.Share)]) is { Breach: not null } over)
            {
                MapEntry last = context.Items("benefits").Last(entry => most.Any(benefit => benefit.Id == entry.Key));
                yield return MoneyIssues.OverAttributed(
                    (last.Value.At("share") ?? last.Value).Place, same.Key.Indicator, over.Sum);
            }
        }
    }

    private static IEnumerable<DefinitionIssue> SameTime(BenefitPlan plan, PlanReaderContext context, UnitTree units)
    {
        Dictionary<string, FileLocation> places =
            context.Items("benefits").ToDictionary(entry => entry.Key, entry => entry.Place);
        return DoubleCountedTime.Find(Claiming(plan), units).Select(twice =>
            MoneyIssues.SameProcessTwice(places[twice.Benefit.Id], twice.Benefit.Id, twice.Earlier.Id, twice.Process));
    }

    private static IEnumerable<DefinitionIssue> Cuts(BenefitPlan plan, PlanReaderContext context)
    {
        (Node Node, BudgetCut Cut)[] cuts =
        [
            .. context.Items("benefits")
                .SelectMany(entry => entry.Value.At("budget-cuts").Items().Zip(plan.Benefits[entry.Key].Cuts)),
        ];
        foreach (IGrouping<(string Account, int Year), (Node Node, BudgetCut Cut)> same in cuts.GroupBy(each =>
            (each.Cut.Account, each.Cut.Year)))
        {
            FileLocation place = same.Last().Node.Place;
            if (!plan.Accounts.TryGetValue(same.Key.Account, out BudgetAccount? account))
            {
                yield return MoneyIssues.NoBudget(place, same.Key.Account);
                continue;
            }

            BudgetLine line = new(account.Budgets.GetValueOrDefault(same.Key.Year), [.. same.Select(each => each.Cut.Amount)]);
            if (line.Breach is not null)
            {
                yield return MoneyIssues.BudgetExceeded(place, same.Key.Account, same.Key.Year, line, Kroner);
            }

            if (account.Fte.TryGetValue(same.Key.Year, out decimal fte)
                && new BudgetLine(fte, [.. same.Select(each => each.Cut.Fte ?? 0)]) is { Breach: not null } staff)
            {
                yield return MoneyIssues.BudgetExceeded(place, same.Key.Account, same.Key.Year, staff, FullTime);
            }
        }
    }

    private static IEnumerable<DefinitionIssue> CaseCash(BenefitPlan plan, PlanReaderContext context)
    {
        var claims = plan.BusinessCases.Values.SelectMany(each =>
            each.Current.Lines.Where(line => line is { Class: BenefitClass.CashReleasing, Account: not null })
                .SelectMany(line =>
                    line.ByYear.Select(year => (each.Id, Account: line.Account!, Year: year.Key, year.Value.Likely))));
        foreach (var same in claims.GroupBy(claim => (claim.Account, claim.Year)))
        {
            if (plan.Accounts.TryGetValue(same.Key.Account, out BudgetAccount? account)
                && account.Budgets.TryGetValue(same.Key.Year, out decimal budget)
                && new BudgetLine(budget, [.. same.Select(claim => claim.Likely)]) is { Breach: not null } line)
            {
                MapEntry last = context.Items("business-cases").Last(entry => same.Any(claim => claim.Id == entry.Key));
                yield return MoneyIssues.BudgetExceeded(last.Place, same.Key.Account, same.Key.Year, line, Kroner);
            }
        }
    }
}
