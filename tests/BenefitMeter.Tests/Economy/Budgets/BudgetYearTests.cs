using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Economy.Budgets;

/// <summary>What a ledger booked beside what was decided: the two first months of 2025, with 180 kr. on 15 letters.</summary>
public sealed class BudgetYearTests
{
    private static readonly DateOnly AsOf = new(2025, 3, 5);

    private static readonly BudgetAccount Account = new(
        "6.45", LocalText.Same("Postage"), new Dictionary<int, decimal> { [2025] = 1000 })
    {
        LedgerIndicatorId = "booked",
        VolumeIndicatorId = "volume",
    };

    [Fact]
    public void Bookings_WholeYearBefore_SeparatePriceFromVolumeAndProjectItsCourse()
    {
        // 2024: 100 kr. on 10 letters in each of the two months, 50 kr. in the ten others: 700 kr. at 10 kr. a letter.
        // Year's end: 180 · 700/200 = 630. Volume: (15 − 20) · 10 = −50. Price: 180 − 15 · 10 = 30. Together −20 = 180 − 200.
        Figure[] figures =
        [
            .. GivenMoney.Months(GivenMoney.Booked, 2024, 1, 100, 100, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 90, 90, null),
            .. GivenMoney.Months(GivenMoney.Volume, 2024, 1, 10, 10, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 8, 7, null),
        ];

        Assert.Equal(new Bookings(180, 200, 630, -50, 30, new DateOnly(2025, 2, 28)), Of(figures));
    }

    [Fact]
    public void Bookings_YearBeforeBeganLater_IsNotCompared()
    {
        // October to December are no counterpart of January and February; 180 · 12/2 = 1,080.
        Figure[] figures =
        [
            .. GivenMoney.Months(GivenMoney.Booked, 2024, 10, 100, 100, 100, 90, 90),
            .. GivenMoney.Months(GivenMoney.Volume, 2024, 10, 10, 10, 10, 8, 7),
        ];

        Assert.Equal(new Bookings(180, null, 1080, null, null, new DateOnly(2025, 2, 28)), Of(figures));
    }

    [Fact]
    public void Bookings_MonthMissing_AreEmpty() =>
        Assert.Equal(
            new Bookings(null, null, null, null, null, null), Of([.. GivenMoney.Months(GivenMoney.Booked, 2025, 1, 90, null)]));

    [Fact]
    public void Of_Cuts_LeaveTheRoomAndNameTheirReferences()
    {
        BudgetCut[] cuts =
            [Cut("6.45", 300, "Item 4"), Cut("6.45", 100, "Item 4"), Cut("6.45", 50, null), Cut("6.46", 999, "Item 5")];

        BudgetYear year =
            Assert.Single(BudgetYear.For(Account with { LedgerIndicatorId = null }, cuts, [], GivenMoney.Book([]), "town", AsOf));

        Assert.Equal((2025, 1000m, 450m, 550m), (year.Year, year.Budget!.Value, year.Cut, year.Remaining!.Value));
        Assert.Equal("Item 4", Assert.Single(year.References));
        Assert.Null(year.Calculated);
        Assert.Null(year.Booked);
    }

    private static Bookings Of(Figure[] figures) => Bookings.For(
        Account, "booked", GivenMoney.Book(figures, GivenMoney.Booked, GivenMoney.Volume), "town", 2025, AsOf);

    private static BudgetCut Cut(string account, decimal kroner, string? reference) => new(
        string.Empty, "town", account, 2025, kroner, null, null, new DateOnly(2025, 1, 1),
        new Decision(new DateOnly(2024, 12, 1), "chief", reference));
}
