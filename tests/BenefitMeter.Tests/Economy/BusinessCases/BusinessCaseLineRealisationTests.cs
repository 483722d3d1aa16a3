using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Economy.BusinessCases;

/// <summary>What became of a line of a business case in a year.</summary>
public sealed class BusinessCaseLineRealisationTests
{
    private static readonly BusinessCaseLine Line = new(
        "line", BusinessCaseLineKind.Investment, null, new Dictionary<int, ThreePoint> { [2025] = new(80, 100, 120) });

    private static readonly BusinessCase Case = new(
        "case", LocalText.Same("Case"),
        [new BusinessCaseVersion(
            1, BusinessCaseGate.Analysis, new DateOnly(2024, 6, 1), GateDecision.Go, 2024, DiscountScheme.Default, [Line], [])]);

    private static readonly Figure[] Booked = [.. GivenMoney.Months(GivenMoney.Booked, 2025, 1, 30, 40)];

    [Fact]
    public void Of_CostThatNobodyBooks_CountsAsPlanned() =>
        Assert.Equal(new BusinessCaseLineRealisation(100, "CostsAsPlanned"), Of(Line, 2025));

    [Fact]
    public void Of_BookedSoFar_IsTheSumOfAYearThatHasNotEnded() =>
        Assert.Equal(new BusinessCaseLineRealisation(70, "YearNotEnded"), Of(Line with { BookedId = "booked" }, 2025));

    [Fact]
    public void Of_BookedAndIndexed_IsInThePricesOfTheCase() =>
        // 70 kr. of 2025 at 105 are 66.67 of 2024 at 100.
        Assert.Equal(
            66.67m,
            Rounding.Kroner(Of(
                Line with { BookedId = "booked" }, 2025,
                new PriceIndex(new Dictionary<int, decimal> { [2024] = 100, [2025] = 105 })).Kroner));

    [Fact]
    public void Of_IndexWithoutTheYear_IsNull() =>
        Assert.Equal(
            new BusinessCaseLineRealisation(null, "MissingIndex"),
            Of(Line with { BookedId = "booked" }, 2025, new PriceIndex(new Dictionary<int, decimal> { [2024] = 100 })));

    [Theory]
    [InlineData("booked")]
    [InlineData(null)]
    public void Of_BenefitOfAYearThatNothingIsPlannedFor_LacksNothing(string? booked)
    {
        BusinessCaseLine benefit =
            Line with { Kind = BusinessCaseLineKind.GrossBenefit, Class = BenefitClass.CashReleasing, BookedId = booked };

        Assert.Equal(new BusinessCaseLineRealisation(null, null), Of(benefit, 2024));
        Assert.Equal(
            new BusinessCaseLineRealisation(null, "NotMeasured"),
            Of(benefit with { BookedId = null, BenefitId = "letters" }, 2025));
    }

    [Fact]
    public void Of_YearToCome_IsNotYet() => Assert.Equal(new BusinessCaseLineRealisation(null, "NotYet"), Of(Line, 2026));

    private static BusinessCaseLineRealisation Of(
        BusinessCaseLine line, int year, PriceIndex? index = null) => BusinessCaseLineRealisation.For(
            line, Case with { Index = index }, year, [], GivenMoney.Book(Booked, GivenMoney.Booked),
            "town", new DateOnly(2025, 3, 5));
}
