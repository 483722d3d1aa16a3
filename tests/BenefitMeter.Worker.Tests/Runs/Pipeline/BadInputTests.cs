using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>Bad input of a source, by name: a clear failure or finding, and what was published before is unchanged.</summary>
public sealed class BadInputTests
{
    private const string Header = "nr,received,closed,unit,channel,amount,person\n";

    [Theory]
    [InlineData("", "Dataset 'letters' delivered no rows", "empty: allow")]
    [InlineData(Header, "Dataset 'letters' delivered no rows", "empty: allow")]
    [InlineData(
        "nr,received,closed,unit,channel,ammount,person\n1,2025-01-03,,A,Post,1,p1\n", "letters.csv",
        "has no column 'amount'", "Did you mean 'ammount'?")]
    [InlineData(Header + "1,2025-01-03,,A,Post\n", "letters.csv", "2")]
    [InlineData(Header + "1,03.01.2025,,A,Post,1,p1\n", "none that can be read", "letters.csv", "99.99.9999")]
    public async Task Measure_UnusableFile_FailsWithTheReasonAndKeepsTheFigures(string text, params string[] said)
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();
        folder.Write("letters.csv", text);

        CommandResult result = await folder.RunAsync("measure", "--as-of", folder.AsOf);

        Assert.Equal(1, result.Code);
        Assert.All(said, part => Assert.Contains(part, result.Error, StringComparison.Ordinal));
        Assert.Equal(before, folder.History());
        Dictionary<string, object?> run =
            folder.Query("SELECT * FROM bi_run WHERE datasets = 'letters' ORDER BY run_id DESC LIMIT 1").Single();
        Assert.Equal("failed", run["outcome"]);
        Assert.Contains((string)run["failure"]!, result.Error, StringComparison.Ordinal);
        Assert.Contains((string)run["hint"]!, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_OneBadSource_PublishesTheOthers()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Write("letters.csv", string.Empty);
        folder.Write("levels.csv", TestMunicipality.LevelRows.Replace("A,20.5", "A,30.5", StringComparison.Ordinal));

        CommandResult result = await folder.RunAsync("measure", "--as-of", folder.AsOf);

        Assert.Equal(1, result.Code);
        Assert.Equal(30.5d, folder.Figure("value", "level", "a", "2025-01"));
        Assert.Equal(290d, folder.Figure("value", "amount", "town", "2025-01"));
        Assert.Equal(
            ["failed", "succeeded"],
            folder.Query("SELECT outcome FROM bi_run WHERE datasets <> '' ORDER BY run_id").Skip(2)
                .Select(run => (string)run["outcome"]!));
    }

    [Fact]
    public async Task Measure_FileMissing_FailsAndNamesIt()
    {
        using Workspace folder = await MeasuredAsync();
        File.Delete(folder["letters.csv"]);

        CommandResult result = await folder.RunAsync("measure", "received", "--as-of", folder.AsOf);

        Assert.Equal(1, result.Code);
        Assert.Contains("letters.csv", result.Error, StringComparison.Ordinal);
    }

    [Slow("waits for a lock")]
    [Fact]
    public async Task Measure_FileHeldByAnotherProgram_FailsAndNamesIt()
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();
        using FileStream held =
            new(folder["letters.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        CommandResult result = await folder.RunAsync("measure", "received", "--as-of", folder.AsOf);

        Assert.Equal(1, result.Code);
        Assert.Contains("letters.csv could not be read", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.History());
    }

    // The letter stands in line 6 of the file: a header and four letters come before it.
    [Theory]
    [InlineData("2025-02-14,2025-03-03,A,Digital,about 18,p3", "amount", "aaaaa 99, length 8")]
    [InlineData("2025-02-14,2025-03-03,A,Digital,\"1,234.5\",p3", "amount", "9,999.9, length 7")]
    [InlineData("2025-02-30,2025-03-03,A,Digital,18,p3", "received", "9999-99-99, length 10")]
    [InlineData("2025-02-14,3 March,A,Digital,18,p3", "closed", "9 aaaaa, length 7")]
    public async Task Measure_UnreadableCell_LeavesTheRowOutAndReportsPlaceAndShape(string row, string column, string shape)
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        folder.Change("letters.csv", "5,2025-02-14,2025-03-03,A,Digital,18,p3", "5," + row);

        await folder.MeasureAsync();

        Dictionary<string, object?> finding = folder.Query("SELECT * FROM bi_finding").Single();
        Assert.Equal(("UnreadableCell", column, shape), (finding["code"], finding["column_name"], finding["shape"]));
        Assert.EndsWith("letters.csv:6", (string)finding["place"]!, StringComparison.Ordinal);
        Assert.Equal(3d, folder.Figure("value", "received", "a", "2025-02"));
    }

    [Fact]
    public async Task Measure_PointUnderDanishSettings_IsRefusedNotGuessed()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Source("letters", "delimiter: \";\", culture: da-DK")
            .WithFile("letters.csv", """
                received;closed;unit;channel;amount;person
                03.01.2025;;A;Post;12,34;p1
                04.01.2025;;A;Post;12.34;p2

                """)
            .Create();

        await folder.SucceedAsync("measure", "--as-of", "2025-02-10");

        Assert.Equal(12.34d, folder.Figure("value", "amount", "town", "2025-01"));
        Assert.Equal("99.99, length 5", folder.Scalar("SELECT shape FROM bi_finding WHERE code = 'UnreadableCell'"));
    }

    [Theory]
    [InlineData("keep", 10, "included")]
    [InlineData("leave-out", 16.5, "left out")]
    public async Task Measure_NegativeDurations_AreCountedEitherWay(string negative, double mean, string told)
    {
        // Days of A's January letters: 7, 26 and, closed before it came, −3; their mean is 10, without the last 16.5.
        using Workspace folder = TestMunicipality.Letters.Indicator("days", $$"""
            name: Days, dataset: letters, dated-by: received, measured-in: days, act-when: Now.,
            measure: { mean: { from: received, to: closed, in: calendar-days, negative: {{negative}} } }
            """).Create();
        folder.Change("letters.csv", "3,2025-01-20,,A,", "3,2025-01-20,2025-01-17,A,");

        await folder.MeasureAsync();

        Assert.Equal(mean, folder.Figure("value", "days", "a", "2025-01"));
        Dictionary<string, object?> finding = folder.Query("SELECT * FROM bi_finding").Single();
        Assert.Equal(("NegativeDuration", 1L), (finding["code"], finding["rows_counted"]));
        Assert.Contains(told, (string)finding["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_DuplicatesOfAKey_KeepTheLastAndCountTheRest()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Dataset("letters", "key: [nr]").Create();
        folder.Append("letters.csv", "5,2025-02-14,2025-03-03,A,Digital,118,p3\n");

        await folder.MeasureAsync();

        Assert.Equal(
            (10d, 454d),
            (folder.Figure("value", "received", "town", "2025-02"), folder.Figure("value", "amount", "town", "2025-02")));
        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_finding WHERE code = 'DuplicateKey'").Single(),
            ("column_name", "nr"), ("rows_counted", 1L));
    }

    [Fact]
    public async Task Measure_NumeratorAboveDenominator_IsAFindingAndThePublishedFigure()
    {
        // Of the town's letters in January 5 are digital and 5 are not; C sent 2 and 2, A 2 and 1, B 1 and 2.
        using Workspace folder = TestMunicipality.Letters.Indicator("odd", """
            name: Odd, dataset: letters, dated-by: received, measured-in: percent, act-when: Now.,
            measure: { ratio: { numerator: { count: { where: { channel: Digital } } },
            denominator: { count: { where: { channel: Post } } } } }
            """).Create();

        await folder.SucceedAsync("measure", "--as-of", "2025-01-31");

        Assert.Equal(200d, folder.Figure("value", "odd", "a", "2025-01"));
        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_finding WHERE code = 'NumeratorAboveDenominator'").Single(),
            ("indicator_id", "odd"), ("rows_counted", 1L));
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.LettersAndLevels.MeasureAsync();
}
