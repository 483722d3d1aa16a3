using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>A piece of advice for whoever wants benefits, each with its risk (rule A1-06).</summary>
public enum ReadinessItem
{
    /// <summary>Money, goals, time and resources are steered.</summary>
    Steering,

    /// <summary>Decision power and roles are clear.</summary>
    DecisionPower,

    /// <summary>The skills are there.</summary>
    Skills,

    /// <summary>Stakeholders are taken along.</summary>
    Stakeholders,

    /// <summary>Organised for benefits, not for deliverables only.</summary>
    OrganisedForBenefits,
}

/// <summary>An answer to an item.</summary>
/// <param name="IsReady">Whether it is so.</param>
/// <param name="On">The day it was answered.</param>
/// <param name="Note">What was said to it, or null if nothing.</param>
public sealed record ReadinessAnswer(bool IsReady, DateOnly On, string? Note);

/// <summary>The readiness check of five: a score, and the risks that a "no" opens (rule A1-06).</summary>
/// <param name="Answers">The answers by item; what is not answered is neither ready nor a risk.</param>
public sealed record ReadinessCheck(IReadOnlyDictionary<ReadinessItem, ReadinessAnswer> Answers)
{
    private static readonly Dictionary<ReadinessItem, LocalText> Risks = new()
    {
        [ReadinessItem.Steering] = new(
            "Indsatsen løber fra mål, økonomi og tid, uden at nogen ser det.",
            "It drifts from goals, money and time without anyone seeing it."),
        [ReadinessItem.DecisionPower] = new(
            "Beslutninger bliver hængende, fordi ingen har magten til dem.",
            "Decisions hang, for nobody has the power to take them."),
        [ReadinessItem.Skills] = new(
            "Det leverede bliver ikke brugt, fordi kompetencerne mangler.",
            "What is delivered is not used, for the skills are lacking."),
        [ReadinessItem.Stakeholders] =
            new("Modstand opdages først, når forandringen skal ske.", "Resistance shows only when the change shall happen."),
        [ReadinessItem.OrganisedForBenefits] = new(
            "Indsatsen slutter ved leverancen, og gevinsten har ingen ejer.",
            "It ends with the delivery, and the benefit has no owner."),
    };

    /// <summary>Gets a check without answers.</summary>
    public static ReadinessCheck Empty { get; } = new(new Dictionary<ReadinessItem, ReadinessAnswer>());

    /// <summary>Gets how many of the five are answered with yes.</summary>
    public int Score => Answers.Values.Count(answer => answer.IsReady);

    /// <summary>Gets the items answered with no, each with its risk.</summary>
    public IReadOnlyList<(ReadinessItem Item, LocalText Risk)> OpenRisks =>
        [.. Answers.Where(answer => !answer.Value.IsReady).Select(answer => answer.Key).Order()
            .Select(item => (item, Risks[item]))];
}
