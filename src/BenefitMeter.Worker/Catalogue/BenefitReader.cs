using BenefitMeter.Definitions;
using BenefitMeter.Economy;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads the benefits and their money.</summary>
internal static class BenefitReader
{
    public static BenefitPlan Read(PlanReading reading) => new()
    {
        Benefits = reading.Items("benefits").ToDictionary(entry => entry.Key, entry => Benefit(entry.Key, entry.Value), StringComparer.Ordinal),
    };

    private static BenefitDefinition Benefit(string id, Node node) => new()
    {
        Id = id,
        Title = node.At("title").Wording()!,
        OwnerId = node.At("owner").Text()!,
        IndicatorIds = node.At("indicators").Texts(),
    };
}
