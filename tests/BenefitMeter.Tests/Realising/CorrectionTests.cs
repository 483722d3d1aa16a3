using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Tests.Economy;

namespace BenefitMeter.Tests.Realising;

/// <summary>What readers are notified of (rule C9.5).</summary>
public sealed class CorrectionTests
{
    private static readonly Figure Hundred = Figure(100);

    public static TheoryData<string, string?, bool> Changes { get; } = new()
    {
        // 1 % exactly is not above it.
        { "100 101", "1", false },
        { "100 98.9", "1.1", true },
        { "-100 -101.5", "1.5", true },
        { "3 4", "33.3333333333", true },
        { "0 0.001", null, true },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Between_AnotherValue_IsMaterialAboveOnePercent(string values, string? percent, bool isMaterial)
    {
        decimal[] both = [.. values.Split(' ').Select(Number)];

        Assert.Equal(
            new Correction(percent is null ? null : Number(percent), isMaterial),
            Correction.Between(Figure(both[0]), Figure(both[1])));

        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Between_AnotherSmiley_IsMaterialWhateverTheValue()
    {
        Figure judged = Hundred with { Realisation = new Realisation { Result = Status.Yellow } };

        Assert.Equal(new Correction(0, true), Correction.Between(Hundred, judged));
        Assert.Equal(
            new Correction(0, true),
            Correction.Between(judged, judged with { Realisation = judged.Realisation with { Timeline = Status.Green } }));
    }

    [Fact]
    public void Between_OnlyTheSidesOfARatio_IsACorrectionThatNobodyIsNotifiedOf() =>
        Assert.Equal(
            new Correction(0, false),
            Correction.Between(
                Hundred, Hundred with { Observation = Hundred.Observation with { Numerator = 2, Denominator = 2 } }));

    [Fact]
    public void Between_SameOrNotCompleteOrWithoutValue_IsNoCorrection()
    {
        Figure running = Hundred with { Observation = Hundred.Observation with { IsComplete = false } };

        Assert.Null(Correction.Between(Hundred, Hundred));
        Assert.Null(Correction.Between(running, Figure(200)));
        Assert.Null(Correction.Between(Hundred, Figure(null)));
        Assert.Null(Correction.Between(Figure(null), Hundred));
        Assert.Equal(new Correction(100, true), Correction.Between(Hundred, Figure(200)));
    }

    [Fact]
    public void OfAChange_NeedsBothFiguresAndTheOrganisationAsItWas()
    {
        Figure now = Figure(200);

        Assert.Equal(new Correction(100, true), new FigureChange(Hundred, now, ChangeCause.LateRows).Correction);
        Assert.Null(new FigureChange(null, now, null).Correction);
        Assert.Null(new FigureChange(Hundred, null, ChangeCause.Organisation).Correction);
        Assert.Null(new FigureChange(
            Hundred with { Structure = Structure.Current }, now with { Structure = Structure.Current },
            ChangeCause.LateRows).Correction);
    }

    private static Figure Figure(decimal? value) => GivenMoney.Figure(Given.Count, Given.Value(Given.Month(2025, 6), value));
}
