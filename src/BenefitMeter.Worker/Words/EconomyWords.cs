using BenefitMeter.Economy.BusinessCases;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of business cases, budgets, rates and pools.</summary>
internal static class EconomyWords
{
    /// <summary>Gets the words for the decision point that a version was made for.</summary>
    public static WordSet<BusinessCaseGate> Gate { get; } = new(
        "business-case-gate",
        (BusinessCaseGate.Potential, new("potential", "potentialevurdering", "potential")),
        (BusinessCaseGate.Analysis, new("analysis", "efter analysen", "analysis")),
        (BusinessCaseGate.AfterProcurement, new("after-procurement", "efter anskaffelsen", "after procurement")),
        (BusinessCaseGate.GoLive, new("go-live", "ved idriftsættelse", "go-live")),
        (BusinessCaseGate.Yearly, new("yearly", "årlig", "yearly")),
        (BusinessCaseGate.Closing, new("closing", "ved afslutning", "closing")));

    /// <summary>Gets the words for what was decided at a gate.</summary>
    public static WordSet<GateDecision> Decision { get; } = new(
        "gate-decision",
        (GateDecision.Go, new("go", "fortsæt", "go")),
        (GateDecision.Stop, new("stop", "stop", "stop")),
        (GateDecision.Revise, new("revise", "revider", "revise")));

    /// <summary>Gets the words for what a line is.</summary>
    public static WordSet<BusinessCaseLineKind> Line { get; } = new(
        "business-case-line",
        (BusinessCaseLineKind.Investment, new("investment", "investering", "investment")),
        (BusinessCaseLineKind.RunningCost, new("running-cost", "driftsudgift", "running cost")),
        (BusinessCaseLineKind.GrossBenefit, new("gross-benefit", "bruttogevinst", "gross benefit")));

    /// <summary>Gets the words for how later kroner are discounted.</summary>
    public static WordSet Discount { get; } = new(
        "discount-scheme",
        new(DiscountScheme.State2021.Name, "statens rente fra 2021", "the state's rate from 2021"),
        new(DiscountScheme.State2013.Name, "statens rente fra 2013", "the state's rate from 2013"),
        new(DiscountScheme.StateBefore2013.Name, "statens rente før 2013", "the state's rate before 2013"),
        new(DiscountScheme.None.Name, "ingen", "none"));

    /// <summary>Gets the words for why realised kroner of a year are missing or partial, the weightiest first.</summary>
    public static WordSet CashFlowReason { get; } = new(
        "cash-flow-reason",
        new(Economy.BusinessCases.CashFlowReason.NotYet, "året er ikke begyndt", "the year has not begun"),
        new(Economy.BusinessCases.CashFlowReason.NotMeasured, "ikke målt", "not measured"),
        new(Economy.BusinessCases.CashFlowReason.MissingIndex, "indekset mangler året", "the index lacks the year"),
        new(Economy.BusinessCases.CashFlowReason.PartlyMeasured, "kun delvist målt", "partly measured"),
        new(Economy.BusinessCases.CashFlowReason.YearNotEnded, "året er ikke slut", "the year has not ended"),
        new(Economy.BusinessCases.CashFlowReason.CostsAsPlanned, "udgifter som planlagt", "costs as planned"));

    /// <summary>Gets the word of a budget that no ledger books.</summary>
    public static Word NotBooked { get; } = new("NotBooked", "intet er bogført", "nothing is booked");

    /// <summary>Gets the word of a budget whose ledger lacks a period.</summary>
    public static Word MissingPeriod { get; } = new("MissingPeriod", "en periode mangler", "a period is missing");

    /// <summary>Gets the words for why the booked kroner of a budget are not known.</summary>
    public static WordSet BudgetReason { get; } = new("budget-reason", NotBooked, MissingPeriod);

    /// <summary>Gets the word of a salary.</summary>
    public static Word Salary { get; } = new("salary", "løn", "salary");

    /// <summary>Gets the word of a price per piece.</summary>
    public static Word Price { get; } = new("price", "pris", "price");

    /// <summary>Gets the words for the kind of a rate.</summary>
    public static WordSet Rate { get; } = new("rate-kind", Salary, Price);

    /// <summary>Gets the word of a loan that is repaid as its benefit comes.</summary>
    public static Word FollowBenefit { get; } = new("follow-benefit", "følger gevinsten", "follows the benefit");

    /// <summary>Gets the word of a loan with a fixed instalment.</summary>
    public static Word FixedInstalment { get; } = new("fixed-instalment", "fast afdrag", "fixed instalment");

    /// <summary>Gets the word of money that is not repaid.</summary>
    public static Word Grant { get; } = new("grant", "tilskud", "grant");

    /// <summary>Gets the words for how money of a pool is repaid.</summary>
    public static WordSet Terms { get; } = new("loan-terms", FollowBenefit, FixedInstalment, Grant);
}
