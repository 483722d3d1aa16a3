using BenefitMeter.Realising;
using BenefitMeter.Tests.Economy;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C9.5: late corrections of published figures.</summary>
public static class CorrectionCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
        new Dictionary<string, CaseHandler> { ["Q06"] = Corrected };

    private static Dictionary<string, object?> Corrected(CaseInput input)
    {
        Figure was = Judged("published");
        Figure now = Judged("corrected");
        Correction correction = new FigureChange(was, now, ChangeCause.SourceCorrection).Correction!;
        return new()
        {
            ["R_published"] = was.Realisation.RealisedTargetPercent,
            ["R_corrected"] = now.Realisation.RealisedTargetPercent,
            ["value_change"] = correction.ChangePercent,
            ["status_published"] = was.Realisation.Result,
            ["status_corrected"] = now.Realisation.Result,
            ["notify"] = correction.IsMaterial,
        };

        Figure Judged(string name) =>
            GivenMoney.Figure(Given.Count, Given.Value(Given.Month(2025, 6), input.Number(name))) with
            {
                Realisation = Given.Judged(Given.Count, input.Number("B"), input.Number("T"), input.Number(name)),
            };
    }
}
