using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.Rates;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C8: attribution and counting twice.</summary>
public static class AttributionCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["T01"] = Shares,
        ["T02"] = Shares,
        ["T03"] = input =>
        {
            var line = new BudgetLine(input.Number("budget"), input.Numbers("claims"));
            return new Dictionary<string, object?> { ["sum"] = line.Sum, ["excess"] = line.Excess, ["error"] = line.Breach };
        },
        ["T04"] = input =>
        {
            decimal ofFte = input.Number("fte") * new FteNorm("gross", input.Number("norm")).Hours;
            var time = new DoubleCountedTime([input.Number("minutes_hours"), ofFte]);
            return new Dictionary<string, object?>
            { ["hours_from_fte"] = ofFte, ["error"] = time.Breach, ["counted_hours"] = time.Counted };
        },
    };

    private static Dictionary<string, object?> Shares(CaseInput input)
    {
        var claims = new Attribution(input.Number("total"), input.Numbers("shares"));
        return new()
        {
            ["sum"] = claims.Sum,
            ["claimed"] = claims.Claimed.ToArray(),
            ["unattributed"] = claims.Unattributed,
            ["error"] = claims.Breach,
        };
    }
}
