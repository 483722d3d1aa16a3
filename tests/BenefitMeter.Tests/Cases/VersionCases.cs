using System.Text.Json;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C12: versions of a business case, and how sure it is.</summary>
public static class VersionCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["V01"] = Growing,
        ["V02"] = input =>
        {
            var estimate = new ThreePoint(input.Number("low"), input.Number("likely"), input.Number("high"));
            return new Dictionary<string, object?>
            {
                ["triangular_mean"] = estimate.Mean,
                ["pert_sd"] = estimate.Deviation,
                ["within_margin_2_4"] = estimate.Contains(2.4m),
            };
        },
        ["V03"] = input =>
        {
            decimal? factor = RealisationExperience.Factor([.. input.Numbers("planned").Zip(input.Numbers("realised"))]);
            return new Dictionary<string, object?> { ["factor"] = factor, ["adjusted"] = factor * input.Number("new_plan") };
        },
    };

    private static Dictionary<string, object?> Growing(CaseInput input)
    {
        Dictionary<string, decimal> first = Lines(input["v1"]);
        Dictionary<string, decimal> second = Lines(input["v2"]);
        decimal realised = input.Number("realised");
        decimal added = second.Where(line => !first.ContainsKey(line.Key)).Sum(line => line.Value);
        return new()
        {
            ["v1_total"] = first.Values.Sum(),
            ["v2_new_lines"] = added,
            ["R_vs_v1"] = RealisationRule.GapClosure(0, first.Values.Sum(), realised),
            ["R_vs_v2_if_total_6"] = RealisationRule.GapClosure(0, added, realised),
            ["R_vs_v2_if_total_9"] = RealisationRule.GapClosure(0, second.Values.Sum(), realised),
        };
    }

    private static Dictionary<string, decimal> Lines(JsonElement version) =>
        version.EnumerateObject().ToDictionary(line => line.Name, line => CaseInput.Number(line.Value));
}
