using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Budgets;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of benefits, their amounts and their tree.</summary>
internal static class BenefitWords
{
    /// <summary>Gets the words for the class of kroner: cash first, and last what is not money.</summary>
    public static WordSet<BenefitClass> Class { get; } = new(
        "benefit-class",
        (BenefitClass.CashReleasing, new("cash-releasing", "Budgetgevinst (provenu)", "Cash-releasing")),
        (BenefitClass.Revenue, new("revenue", "Merindtægt", "Revenue")),
        (BenefitClass.CostAvoidance, new("cost-avoidance", "Undgået udgift", "Cost avoidance")),
        (BenefitClass.NonCashReleasing, new("non-cash-releasing", "Frigjort tid", "Non-cash-releasing")),
        (
            BenefitClass.QuantifiableNonMonetary,
            new("quantifiable-non-monetary", "Målbar, ikke-økonomisk", "Quantifiable, non-monetary")),
        (BenefitClass.Qualitative, new("qualitative", "Kvalitativ", "Qualitative")),
        (BenefitClass.Disbenefit, new("disbenefit", "Ulempe", "Disbenefit")));

    /// <summary>Gets the words for how kroner were found.</summary>
    public static WordSet<AmountBasis> Basis { get; } = new(
        "amount-basis",
        (AmountBasis.Measured, new("measured", "målt", "measured")),
        (AmountBasis.Calculated, new("calculated", "beregnet", "calculated")),
        (AmountBasis.Estimated, new("estimated", "anslået", "estimated")),
        (AmountBasis.Mixed, new("mixed", "blandet", "mixed")));

    /// <summary>Gets the words for why an amount has no realised kroner.</summary>
    public static WordSet AmountReason { get; } = new(
        "amount-reason",
        [
            .. JudgingWords.Reason.Words,
            new(Economy.Amounts.AmountReason.ChangeNotDone, "forandringen er ikke gennemført", "the change is not done"),
            new(Economy.Amounts.AmountReason.MissingVolume, "mængden kendes ikke", "the volume is not known"),
            new(Economy.Amounts.AmountReason.MissingRate, "ingen sats gælder for perioden", "no rate applies to the period"),
            new(Economy.Amounts.AmountReason.MissingKey, "fordelingsnøglen kendes ikke", "the allocation key is not known"),
            new(Economy.Amounts.AmountReason.NotMeasured, "anslået, og intet måler det", "estimated, and nothing measures it"),
        ]);

    /// <summary>Gets the words for how far a benefit has come.</summary>
    public static WordSet<BenefitState> State { get; } = new(
        "benefit-state",
        (BenefitState.Planned, new("planned", "Planlagt", "Planned")),
        (BenefitState.InProject, new("in-project", "I projekt", "In project")),
        (BenefitState.InOperation, new("in-operation", "I drift", "In operation")),
        (BenefitState.Sustained, new("sustained", "Fastholdt", "Sustained")),
        (BenefitState.Lapsed, new("lapsed", "Tabt igen", "Lapsed")),
        (BenefitState.Closed, new("closed", "Afsluttet", "Closed")),
        (BenefitState.Replaced, new("replaced", "Erstattet", "Replaced")));

    /// <summary>Gets the word of a benefit that comes at once.</summary>
    public static Word Immediate { get; } = new("immediate", "straks", "at once");

    /// <summary>Gets the word of a benefit that comes after a change.</summary>
    public static Word AfterChange { get; } = new("after-change", "efter en forandring", "after a change");

    /// <summary>Gets the words for when a benefit comes.</summary>
    public static WordSet Timing { get; } = new("benefit-timing", Immediate, AfterChange);

    /// <summary>Gets the word of a condition that its kind is not written of.</summary>
    public static Word Precondition { get; } = new("precondition", "forudsætning", "precondition");

    /// <summary>Gets the words for the kind of a condition.</summary>
    public static WordSet Condition { get; } = new(
        "condition-kind",
        Precondition, new("dependency", "afhængighed", "dependency"), new("risk", "risiko", "risk"),
        new("core-task", "kerneopgave", "core task"), new("mandate", "mandat", "mandate"),
        new("steering", "styring", "steering"));

    /// <summary>Gets the words for what released money is used for.</summary>
    public static WordSet<ReleasedFundsUse> FundsUse { get; } = new(
        "funds-use",
        (ReleasedFundsUse.Treasury, new("treasury", "kassen", "treasury")),
        (ReleasedFundsUse.Area, new("area", "området", "area")),
        (ReleasedFundsUse.Pool, new("pool", "puljen", "pool")));

    /// <summary>Gets the words for which quantity is worth kroner.</summary>
    public static WordSet<QuantityKind> Quantity { get; } = new(
        "quantity-kind",
        (
            QuantityKind.ImprovementTimesVolume,
            new("improvement-times-volume", "forbedring gange mængde", "improvement times volume")),
        (QuantityKind.PlainReduction, new("plain-reduction", "ren nedgang", "plain reduction")));

    /// <summary>Gets the words for which of budget and change is done.</summary>
    public static WordSet<BudgetAndChangeState> BudgetAndChange { get; } = new(
        "budget-and-change",
        (BudgetAndChangeState.Both, new("both", "Både budget og forandring", "Both budget and change")),
        (BudgetAndChangeState.BudgetOnly, new("budget-only", "Kun budget", "Budget only")),
        (BudgetAndChangeState.ChangeOnly, new("change-only", "Kun forandring", "Change only")),
        (BudgetAndChangeState.None, new("none", "Ingen af delene endnu", "Neither yet")));

    /// <summary>Gets the words for the risk where only one of budget and change is done.</summary>
    public static WordSet BudgetAndChangeRisk { get; } = new(
        "budget-and-change-risk",
        new("ServiceAndStressRisk", "dårligere service og større arbejdspres", "poorer service and more work pressure"),
        new("SlippageRisk", "serviceglidning: gevinsten hjemtages ikke", "service slippage: the benefit is not realised"));

    /// <summary>Gets the words for the level of a node of the benefit tree, from left to right.</summary>
    public static WordSet<TreeLevel> TreeLevel { get; } = new(
        "tree-level",
        (Economy.TreeLevel.Technology, new("technology", "teknologi", "technology")),
        (Economy.TreeLevel.Deliverable, new("deliverable", "leverance", "deliverable")),
        (Economy.TreeLevel.Change, new("change", "forandring", "change")),
        (Economy.TreeLevel.Benefit, new("benefit", "gevinst", "benefit")),
        (Economy.TreeLevel.Vision, new("vision", "vision", "vision")));

    /// <summary>Gets the words for the end that a benefit tree was drawn from.</summary>
    public static WordSet<TreeOrigin> TreeOrigin { get; } = new(
        "tree-origin",
        (Economy.TreeOrigin.TechnologyDriven, new("technology-driven", "ud fra teknologien", "technology-driven")),
        (Economy.TreeOrigin.GoalDriven, new("goal-driven", "ud fra målet", "goal-driven")));
}
