using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.Rates;
using BenefitMeter.FollowUp;
using BenefitMeter.Worker.Catalogues.Rules;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the benefits with their tree, rates, budget accounts, business cases and pools.</summary>
internal static class BenefitReader
{
    /// <summary>Reads and checks the plan. A plan with an error is never used.</summary>
    public static BenefitPlan Read(PlanReaderContext context)
    {
        IReadOnlyDictionary<string, RateDefinition> rates = RateReader.Read(context);
        BenefitPlan plan = new()
        {
            Rates = rates,
            Accounts = context.Items("accounts").ToDictionary(entry => entry.Key, Account, StringComparer.Ordinal),
            Benefits = context.Items("benefits")
                .ToDictionary(entry => entry.Key, entry => Benefit(entry, context), StringComparer.Ordinal),
            Nodes = context.Items("tree").ToDictionary(entry => entry.Key, TreeNodeOf, StringComparer.Ordinal),
            BusinessCases = BusinessCaseReader.Read(context),
            Pools = PoolReader.Read(context),
        };
        BenefitRules.Check(plan, context);
        TreeRules.Check(plan, context);
        ClaimRules.Check(plan, context);
        PoolRules.Check(plan, context);
        return plan;
    }

    private static BenefitDefinition Benefit(MapEntry entry, PlanReaderContext context)
    {
        Node node = entry.Value;
        IReadOnlyList<string> units = node.At("units").Texts();
        string[] unitIds = units.Count > 0 ? [.. units] : [context.Organisation?.Units.Root.Id ?? string.Empty];
        IReadOnlyList<MoneyLine> money = MoneyReader.Lines(node.At("money"), context);
        DateOnly? goLive = node.At("go-live").Date();
        return new BenefitDefinition
        {
            Id = entry.Key,
            Title = node.At("title").Wording() ?? LocalText.Same(entry.Key),
            Outcome = node.At("outcome").Wording(),
            Types = node.At("types").Texts(),
            Class = node.At("class").EnumValue(money.Count > 0 ? money[0].Class : BenefitClass.QuantifiableNonMonetary),
            OwnerId = node.At("owner").Text() ?? string.Empty,
            ControllerId = node.At("controller").Text(),
            UnitIds = unitIds,
            CitizenJourney = node.At("citizen-journey").Text(),
            RequiresChange = node.At("timing").Text() == BenefitWords.AfterChange.Code,
            IndicatorIds = node.At("indicators").Texts(),
            GuardrailIds = node.At("guardrails").Texts(),
            ActWhen = node.At("act-when").Wording(),
            RealisationFrom = node.At("realisation-from").Date(),
            FullEffectFrom = node.At("full-effect-from").Date(),
            GoLive = goLive,
            FollowUpUntil = node.At("follow-up-until").Date()
                ?? (goLive is { } live ? FollowUpPeriod.Until(live, FollowUpPeriod.DefaultMonths) : null),
            Conditions = [.. node.At("conditions").Items().Select(Condition)],
            AcceptedOn = node.At("accepted").Date(),
            Contract = node.At("contract") is { } contract
                ? new BenefitContract(contract.At("name").Text() ?? string.Empty, contract.At("weight").Number())
                : null,
            ReleasedFundsUse = node.At("means") is { } means ? means.EnumValue(ReleasedFundsUse.Treasury) : null,
            State = node.At("state").EnumValue(BenefitState.Planned),
            ReplacedBy = node.At("replaced-by").Text(),
            PrecedingBenefitId = node.At("after").Text(),
            Process = node.At("process").Text(),
            Quantity = node.At("quantity") is { } quantity
                ? new BenefitQuantity(
                    quantity.At("is").EnumValue(QuantityKind.PlainReduction), quantity.At("of").Text() ?? string.Empty,
                    quantity.At("volume").Text())
                : null,
            Share = (node.At("share").Percent() ?? 100) / 100,
            Money = money,
            Cuts = [.. node.At("budget-cuts").Items().Select(cut => MoneyReader.Cut(cut, unitIds[0]))],
            Allocation = node.At("allocate") is { } allocation
                ? new BenefitAllocation(allocation.At("to").Texts(), allocation.At("by").Text() ?? string.Empty)
                : null,
            LeadsTo = Edges(node),
        };
    }

    private static BenefitCondition Condition(Node node) =>
        new(node.At("kind").Text() ?? BenefitWords.Precondition.Code, node.At("met").Boolean());

    private static TreeNode TreeNodeOf(MapEntry entry) =>
        new(
            entry.Key, entry.Value.At("is").EnumValue(TreeLevel.Technology),
            entry.Value.At("title").Wording() ?? LocalText.Same(entry.Key), Edges(entry.Value))
        {
            Origin = entry.Value.At("origin") is { } origin ? origin.EnumValue(TreeOrigin.TechnologyDriven) : null,
            DoneOn = entry.Value.At("done").Date(),
        };

    private static TreeEdge[] Edges(Node node) =>
    [
        .. node.At("leads-to").Items()
            .Select(edge => new TreeEdge(edge.Text() ?? edge.At("to").Text() ?? string.Empty, edge.At("contribution").Wording())),
    ];

    private static BudgetAccount Account(MapEntry entry) =>
        new(entry.Key, entry.Value.At("name").Wording() ?? LocalText.Same(entry.Key), entry.Value.At("budget").Years())
        {
            Fte = entry.Value.At("fte").Years(),
            LedgerIndicatorId = entry.Value.At("booked").Text(),
            VolumeIndicatorId = entry.Value.At("volume").Text(),
        };
}
