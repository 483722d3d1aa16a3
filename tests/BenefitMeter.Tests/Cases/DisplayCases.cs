using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C10: rounding.</summary>
public static class DisplayCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["X01"] = HalfAwayFromZero,
        ["X02"] = Totals,
    };

    private static Dictionary<string, object?> HalfAwayFromZero(CaseInput input) => new()
    {
        ["rounded"] = input.Numbers("values").Select(value => Rounding.ForDisplay(value, value.Scale - 1)),
        ["dotnet_default_2_345"] = Math.Round(input.Numbers("values")[0], 2),
    };

    private static Dictionary<string, object?> Totals(CaseInput input)
    {
        decimal[] parts = input.Numbers("parts");
        return new()
        {
            ["shown_parts"] = parts.Select(part => Rounding.ForDisplay(part, 1)),
            ["shown_total"] = Rounding.ForDisplay(parts.Sum(), 1),
            ["sum_of_shown"] = parts.Sum(part => Rounding.ForDisplay(part, 1)),
        };
    }
}
