using BenefitMeter.Economy;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.Economy;

/// <summary>Readers' figures, found by what they are about.</summary>
public sealed class FigureBookTests
{
    private static readonly Figure March = GivenMoney.Figure(GivenMoney.Volume, Given.Value(Given.Month(2025, 3), 3));
    private static readonly Figure Quarter = GivenMoney.Figure(GivenMoney.Volume, Given.Value(GivenMoney.Quarter(2025, 1), 6));
    private static readonly Figure Running =
        GivenMoney.Figure(GivenMoney.Volume, Given.Value(Given.Month(2025, 4), 1) with { IsComplete = false });

    private static readonly FigureBook Book = GivenMoney.Book(
        [Running, March, Quarter, .. GivenMoney.Months(GivenMoney.Volume, 2025, 1, 1, 2)], GivenMoney.Volume);

    [Fact]
    public void Series_OwnGrain_OldestFirst() =>
        Assert.Equal([1m, 2m, 3m, 1m], Book.Series("volume", "town").Select(figure => figure.Observation.Value!.Value));

    [Fact]
    public void Series_UnknownIndicatorOrUnit_IsEmpty()
    {
        Assert.Empty(Book.Series("booked", "town"));
        Assert.Empty(Book.Series("volume", "north"));
        Assert.Null(Book.Indicator("booked"));
        Assert.Null(Book.Indicator(null));
    }

    [Fact]
    public void Of_AnyGrain_IsFound()
    {
        Assert.Same(Quarter, Book.Find("volume", "town", GivenMoney.Quarter(2025, 1)));
        Assert.Same(March, Book.Find("volume", "town", Given.Month(2025, 3)));
        Assert.Null(Book.Find("volume", "town", Given.Month(2025, 5)));
    }

    [Fact]
    public void Value_PeriodNotComplete_IsNull()
    {
        Assert.Equal(3, Book.Value("volume", "town", Given.Month(2025, 3)));
        Assert.Null(Book.Value("volume", "town", Given.Month(2025, 4)));
    }
}
