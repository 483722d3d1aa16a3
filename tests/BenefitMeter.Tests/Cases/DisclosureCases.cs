using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Tests.DisclosureControl;
using BenefitMeter.Tests.Measuring;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C9.7: small groups of persons.</summary>
public static class DisclosureCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
        [.. CaseHandlers.For(Groups, "Q09", "Q10", "Q11"), .. CaseHandlers.For(SensitiveRatio, "Q12", "Q13")];

    private static Dictionary<string, object?> Groups(CaseInput input)
    {
        CountGrid grid = CountGrid.Flat(
            input["cells"].EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetInt64()), input.Integer("k"))
                .Hidden();
        CountCell total = grid.Cells[("total", 0, 1)];
        return new()
        {
            ["primary"] = grid.Of(HidingReason.SmallGroup).ToArray(),
            ["secondary"] = grid.Of(HidingReason.SecondarySuppression).ToArray(),
            ["total_shown"] = total.HiddenReason is null ? (decimal?)total.Rows : null,
            ["sum_of_hidden"] = grid.Cells.Values.Where(cell => cell.HiddenReason is not null).Sum(cell => (decimal)cell.Rows),
        };
    }

    private static Dictionary<string, object?> SensitiveRatio(CaseInput input)
    {
        (int members, int all) = (input.Integer("num"), input.Integer("den"));
        DatasetDefinition pupils = Sample.Letters with
        {
            Disclosure = new DisclosureSettings(input.Integer("k"), null, input["sensitive"].GetBoolean()),
        };
        RatioMeasure share = new(
            new(new CountMeasure(Sample.Where("supported", ConditionOperator.In, "yes")), pupils.Id, "sent"),
            new(new CountMeasure(Filter.Everything), pupils.Id, "sent"));
        HiddenSample sample = new(
            pupils, "2025-03-31", [Sample.Indicator(share)],
            [.. Enumerable.Range(0, all).Select(i => $"sent=2025-03-31 unit=CBS supported={(i < members ? "yes" : "no")}")]);
        HidingReason? reason = sample.Hidden("letters-sent", "borger", "2025-03");
        return new() { ["complement"] = all - members, ["hidden"] = reason is not null, ["reason"] = reason };
    }
}
