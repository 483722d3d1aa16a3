using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C9.5: late corrections of published figures.</summary>
public static class CorrectionCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
        new Dictionary<string, CaseHandler> { ["Q06"] = Corrected };

    private static Dictionary<string, object?> Corrected(CaseInput input)
    {
        decimal published = input.Number("published");
        decimal corrected = input.Number("corrected");
        Realisation was = Given.Judged(Given.Count, input.Number("B"), input.Number("T"), published);
        Realisation now = Given.Judged(Given.Count, input.Number("B"), input.Number("T"), corrected);
        return new()
        {
            ["R_published"] = was.RealisedTargetPercent,
            ["R_corrected"] = now.RealisedTargetPercent,
            ["value_change"] = CorrectionRule.ChangePercent(published, corrected),
            ["status_published"] = was.Result,
            ["status_corrected"] = now.Result,
            ["notify"] = CorrectionRule.IsMaterial(published, corrected, was.Result != now.Result),
        };
    }
}
