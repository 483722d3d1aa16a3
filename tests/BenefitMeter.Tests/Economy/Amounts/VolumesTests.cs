using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.Economy.Amounts;

/// <summary>How many pieces an improvement was of (rule C3.4).</summary>
public sealed class VolumesTests
{
    private static readonly IndicatorDefinition Share = Given.Percent with
    {
        Baseline = new WindowBaseline(new DateOnly(2024, 10, 1), new DateOnly(2025, 1, 1), "2024-10..2024-12"),
    };

    [Fact]
    public void Of_OwnDenominator_IsTheVolume() => Assert.Equal(300, Counted(null).For(Month(2025, 1, 300)));

    [Fact]
    public void Of_OtherIndicator_CountsTheSameUnitAndPeriod()
    {
        Volumes volumes = Counted("volume", [.. GivenMoney.Months(GivenMoney.Volume, 2025, 1, 410, 420, null)]);

        Assert.Equal(420, volumes.For(Month(2025, 2, 300)));
        Assert.Null(volumes.For(Month(2025, 3, 300)));
        Assert.Null(volumes.For(Month(2025, 2, 300) with { UnitId = "north" }));
    }

    [Fact]
    public void Before_Window_IsTheMeanOfItsPeriods() =>
        // September lies before the window and January after it.
        Assert.Equal(
            200,
            Counted(
                null, Month(2024, 9, 999), Month(2024, 10, 100), Month(2024, 11, 200), Month(2024, 12, 300), Month(2025, 1, 999))
                .BaselineVolume(Share, "town"));

    [Fact]
    public void Before_WindowWithAMonthMissing_IsNull()
    {
        Figure missing = Month(2024, 11, 0);

        Assert.Null(Counted("volume", Month(2024, 10, 100), missing).BaselineVolume(Share, "town"));
        Assert.Null(Counted(null).BaselineVolume(Share, "town"));
    }

    [Fact]
    public void Before_FixedBaseline_IsTheDenominatorItWasGivenWith()
    {
        IndicatorDefinition fixedShare = Given.Percent with
        {
            Baseline = new FixedBaseline(
                new FixedValue(50, 200),
                new Dictionary<string, FixedValue> { ["north"] = new(50, 80), ["south"] = new(50, null) }, null),
        };

        Assert.Equal(200, Counted(null).BaselineVolume(fixedShare, "town"));
        Assert.Equal(80, Counted(null).BaselineVolume(fixedShare, "north"));
        Assert.Null(Counted(null).BaselineVolume(fixedShare, "south"));
    }

    private static Figure Month(int year, int month, decimal letters) =>
        GivenMoney.Figure(Share, Given.Ratio(Given.Month(year, month), letters / 2, letters, 100));

    private static Volumes Counted(string? by, params Figure[] figures) =>
        new(
            GivenMoney.Book(figures, Share, GivenMoney.Volume),
            new BenefitQuantity(QuantityKind.ImprovementTimesVolume, Share.Id, by));
}
