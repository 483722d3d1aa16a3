using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>What the tables of planned work are made from.</summary>
/// <param name="Plan">What people plan and do.</param>
/// <param name="Organisation">The organisation, as of the day looked at.</param>
/// <param name="Figures">Readers' figures.</param>
/// <param name="AsOf">The last day looked at.</param>
internal sealed record WorkInput(WorkPlan Plan, Organisation Organisation, FigureSet Figures, DateOnly AsOf)
{
    /// <summary>Takes what it needs from a run's input.</summary>
    public static WorkInput Of(DerivationInput input) => new(
        input.Plans.Work, input.Catalogue.AsOf(input.AsOf).Organisation,
        new FigureSet(input.Figures, input.Catalogue.Indicators, input.Calendar), input.AsOf);

    /// <summary>Gets a person's name; null where nobody is named.</summary>
    public string? Name(string? personId) =>
        personId is null ? null : Organisation.People.GetValueOrDefault(personId)?.Name ?? personId;

    /// <summary>Gets texts as one, separated; null where there are none.</summary>
    public static string? Joined(string separator, IEnumerable<string> texts) =>
        string.Join(separator, texts) is { Length: > 0 } text ? text : null;
}
