using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>A piece of advice about realising benefits, each with the risk of not following it (rule A1-06).</summary>
public enum ReadinessItem
{
    /// <summary>Money, goals, time and resources are managed.</summary>
    Steering,

    /// <summary>Decision power and roles are clear.</summary>
    DecisionPower,

    /// <summary>The necessary skills are present.</summary>
    Skills,

    /// <summary>Stakeholders are involved.</summary>
    Stakeholders,

    /// <summary>The organisation is made for benefits, and not only for deliverables.</summary>
    OrganisedForBenefits,
}

/// <summary>The readiness check with five items: a score, and a risk for each item answered with no (rule A1-06).</summary>
/// <param name="Answers">
/// Whether each item is fulfilled. An item without an answer counts neither as ready nor as a risk.
/// </param>
public sealed record ReadinessCheck(IReadOnlyDictionary<ReadinessItem, bool> Answers)
{
    private static readonly Dictionary<ReadinessItem, LocalText> Risks = new()
    {
        [ReadinessItem.Steering] = new(
            "Indsatsen glider væk fra mål, økonomi og tidsplan, uden at nogen opdager det.",
            "The initiative drifts away from its goals, budget and schedule without anyone noticing."),
        [ReadinessItem.DecisionPower] = new(
            "Beslutninger bliver ikke truffet, fordi ingen har kompetencen til at træffe dem.",
            "Decisions are not made, because nobody has the authority to make them."),
        [ReadinessItem.Skills] = new(
            "Leverancerne bliver ikke brugt, fordi kompetencerne mangler.",
            "The deliverables are not used, because the skills are missing."),
        [ReadinessItem.Stakeholders] =
            new("Modstand opdages først, når forandringen skal ske.", "Resistance is discovered only when the change is due."),
        [ReadinessItem.OrganisedForBenefits] = new(
            "Indsatsen slutter med leverancen, og gevinsten har ingen ejer.",
            "The initiative ends with the delivery, and the benefit has no owner."),
    };

    /// <summary>Gets an empty check.</summary>
    public static ReadinessCheck Empty { get; } = new(new Dictionary<ReadinessItem, bool>());

    /// <summary>Gets the number of items answered with yes, from 0 to 5.</summary>
    public int Score => Answers.Values.Count(isReady => isReady);

    /// <summary>Gets the items answered with no, each with its risk, in the order of <see cref="ReadinessItem"/>.</summary>
    public IReadOnlyList<(ReadinessItem Item, LocalText Risk)> OpenRisks =>
        [.. Answers.Where(answer => !answer.Value).Select(answer => answer.Key).Order()
            .Select(item => (item, Risks[item]))];
}
