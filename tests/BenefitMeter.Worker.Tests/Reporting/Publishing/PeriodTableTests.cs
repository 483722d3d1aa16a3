using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Tests.Reporting.Publishing;

public sealed class PeriodTableTests
{
    [Theory]
    // grain, start, days or months; id | year half quarter month iso_year iso_week | label | previous, last year, number
    [InlineData(
        "Month", "2025-01-01", "2025-02-01", "2025-01", "2025 1 1 1 - -", "januar 2025", "January 2025", "2024-12", "2024-01", 1)]
    [InlineData(
        "Quarter", "2025-01-01", "2025-04-01", "2025-Q1", "2025 1 1 - - -", "1. kvartal 2025",
        "Q1 2025", "2024-Q4", "2024-Q1", 1)]
    [InlineData(
        "HalfYear", "2025-07-01", "2026-01-01", "2025-H2", "2025 2 - - - -", "2. halvår 2025",
        "H2 2025", "2025-H1", "2024-H2", 2)]
    [InlineData("Year", "2025-01-01", "2026-01-01", "2025", "2025 - - - - -", "2025", "2025", "2024", "2024", 1)]
    [InlineData(
        "Week", "2024-12-30", "2025-01-06", "2025-W01", "2025 - - - 2025 1", "uge 1, 2025",
        "week 1, 2025", "2024-W52", "2024-W01", 1)]
    [InlineData(
        "Week", "2026-12-28", "2027-01-04", "2026-W53", "2026 - - - 2026 53", "uge 53, 2026", "week 53, 2026",
        "2026-W52", "2025-W53", 53)]
    [InlineData(
        "Fortnight", "2025-01-13", "2025-01-27", "2025-W03-F", "2025 - - - 2025 3", "14 dage fra uge 3, 2025",
        "fortnight from week 3, 2025", "2025-W01-F", null, 2)]
    [InlineData(
        "Day", "2025-03-14", "2025-03-15", "2025-03-14", "2025 1 1 3 2025 11", "14. marts 2025", "14 March 2025",
        "2025-03-13", "2024-03-14", 73)]
    [InlineData(
        "Day", "2024-02-29", "2024-03-01", "2024-02-29", "2024 1 1 2 2024 9", "29. februar 2024",
        "29 February 2024", "2024-02-28", null, 60)]
    public void Of_DescribesThePeriod(
        string grain, string start, string end, string id, string numbers, string danish, string english, string previous,
        string? lastYear, int number)
    {
        PublishedPeriod period = new(
            new Period(Enum.Parse<PeriodGrain>(grain), StoredText.ToDay(start), StoredText.ToDay(end)), 1);
        object?[] cells = CellValues.Of(writer => PeriodTable.Table.Write(period, writer));
        Dictionary<string, object?> row = PeriodTable.Table.Written.Zip(cells)
            .ToDictionary(cell => cell.First.Name, cell => cell.Second);

        string[] columns = ["year", "half", "quarter", "month", "iso_year", "iso_week"];
        Assert.Equal(id, row["period_id"]);
        Assert.Equal(numbers, string.Join(' ', columns.Select(column => row[column] ?? "-")));
        Assert.Equal((danish, english), (row["label_da"], row["label_en"]));
        Assert.Equal(
            (previous, lastYear, number),
            (row["previous_id"], row["last_year_id"], Convert.ToInt32(row["number_in_year"], null)));
    }
}
