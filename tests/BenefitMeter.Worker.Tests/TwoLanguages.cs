using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Worker.Tests;

/// <summary>What people read is there in Danish and in English, and each is more than the other's words (rule E17).</summary>
internal static class TwoLanguages
{
    /// <summary>Gets the failure of what must fail, told in both languages.</summary>
    public static async Task<BenefitMeterException> FailAsync(Func<Task> fails) =>
        Told(await Assert.ThrowsAsync<BenefitMeterException>(fails));

    /// <summary>Gets the failure of what must fail, told in both languages.</summary>
    public static BenefitMeterException Fail(Func<object> fails) => Told(Assert.Throws<BenefitMeterException>(fails));

    /// <summary>Gets the findings that were gathered, each told in both languages.</summary>
    public static IReadOnlyList<MeasuringFinding> Found(DatasetTallies tallies)
    {
        Assert.All(tallies.Findings, finding => Told(finding.Detail));
        return tallies.Findings;
    }

    /// <summary>Checks a text: a sentence that begins alike in both languages was forgotten in one.</summary>
    public static void Told(LocalText text)
    {
        Assert.NotEmpty(text.Danish);
        Assert.NotEmpty(text.English);
        Assert.NotEqual(Beginning(text.English), Beginning(text.Danish));
        Assert.DoesNotContain("LocalText", text.Danish + text.English, StringComparison.Ordinal);
    }

    private static BenefitMeterException Told(BenefitMeterException failure)
    {
        Told(failure.What);
        Told(failure.Next);
        return failure;
    }

    private static string Beginning(string text) => string.Join(' ', text.Split(' ').Take(2));
}
