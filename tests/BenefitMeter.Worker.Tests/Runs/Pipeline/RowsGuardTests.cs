using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>A collapsed delivery is refused and the old figures stay; a small one is let in by someone who says why.</summary>
public sealed class RowsGuardTests
{
    private const string Half = "expect: { rows: { at-least: 50% } }";

    private static readonly (string, int)[] ToMay = TestMunicipality.TwentyLetters("2025-01", 5);

    [Fact]
    public async Task Measure_FewerRowsThanHalfOfTheUsual_FailsAndKeepsTheFigures()
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();
        folder.DeliverLetters([.. ToMay, ("2025-06", 9)]);

        CommandResult result = await folder.RunAsync("measure", "--as-of", "2025-06-30");

        Assert.Equal(1, result.Code);
        Assert.Contains(
            "'letters' has 9 rows in 2025-06, under 50% of the usual 20 (the median of the last closed periods before it).",
            result.Error, StringComparison.Ordinal);
        Assert.Contains(
            "benefitmeter measure letters --accept-rows --period 2025-06 --reason", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.History());
        Dictionary<string, object?> run =
            folder.Query("SELECT * FROM bi_run WHERE datasets <> '' ORDER BY run_id DESC LIMIT 1").Single();
        Assert.Equal(("failed", 0L), (run["outcome"], run["figures_changed"]));
        Assert.Contains("9 rows in 2025-06", (string)run["failure"]!, StringComparison.Ordinal);

        CommandResult danish = await folder.RunAsync("measure", "--as-of", "2025-06-30", "--language", "da");
        Assert.Contains(
            "'letters' har 9 rækker i 2025-06, under 50 % af det sædvanlige, 20 (medianen",
            danish.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await folder.RunAsync("measure", "--dry-run", "--as-of", "2025-06-30")).Code);
    }

    [Fact]
    public async Task Measure_HalfOfTheUsual_IsEnough()
    {
        using Workspace folder = await MeasuredAsync();
        folder.DeliverLetters([.. ToMay, ("2025-06", 10)]);

        await folder.SucceedAsync("measure", "--as-of", "2025-06-30");

        Assert.Equal(10d, folder.Sent("value", "2025-06"));
    }

    [Fact]
    public async Task Measure_SmallEveryYear_IsHeldAgainstTheSameMonthLastYear()
    {
        // July 2024 had 8, so that 4 are enough in July 2025, and 3 are not.
        (string, int)[] year = [.. TestMunicipality.TwentyLetters("2024-01", 18)];
        year[6] = ("2024-07", 8);
        using Workspace folder = await TestMunicipality.MonthlyLetters(year).MeasureAsync("2025-06-30");
        folder.Describe(folder.Municipality.Dataset("letters", Half));

        folder.DeliverLetters([.. year, ("2025-07", 3)]);
        Assert.Contains(
            "3 rows in 2025-07, under 50% of the usual 8 (the same period last year, 2024-07)",
            (await folder.RunAsync("measure", "--as-of", "2025-07-31")).Error, StringComparison.Ordinal);
        folder.DeliverLetters([.. year, ("2025-07", 4)]);
        await folder.SucceedAsync("measure", "--as-of", "2025-07-31");
    }

    [Fact]
    public async Task Measure_RunningMonth_IsNotTested()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Write(
            "letters.csv",
            await File.ReadAllTextAsync(folder["letters.csv"], TestContext.Current.CancellationToken)
                + "2025-06-02\n");

        await folder.SucceedAsync("measure", "--as-of", "2025-06-03");

        Assert.Equal(1d, folder.Sent("value", "2025-06"));
    }

    [Theory]
    [InlineData(
        "2025-02", "2025-02",
        "3 rows in 2025-02, under 50% of the usual 20 (the rows behind the published figures of the period).")]
    [InlineData(
        "2025-01", "2025-04",
        "3 rows in 2025-01, under 50% of the usual 20 (the rows behind the published figures of the period). "
            + "The same applies to 2025-02, 2025-03, 2025-04.")]
    public async Task Measure_OldRowsLost_FailsAndKeepsTheFigures(string from, string through, string said)
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();
        folder.DeliverLetters(
            [.. ToMay.Select(month => InSpan(month.Item1, from, through) ? (month.Item1, 3) : month), ("2025-06", 20)]);

        CommandResult result = await folder.RunAsync("measure", "--as-of", "2025-06-30");

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.History());
    }

    [Theory]
    [InlineData("2025-03", "2025-05", "0 rows in 2025-01")] // the oldest months are gone
    [InlineData("2025-01", "2025-02", "0 rows in 2025-03")] // the newest months are gone
    public async Task Measure_MonthsGone_FailsAndKeepsTheFigures(string from, string through, string said)
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();
        folder.DeliverLetters([.. ToMay.Where(month => InSpan(month.Item1, from, through))]);

        CommandResult result = await folder.RunAsync("measure", "--as-of", "2025-05-31");

        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.History());
    }

    [Fact]
    public async Task Measure_OldMonthsBeforeFrom_AreNotWaitedFor()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Describe(folder.Municipality.Dataset("letters", "from: 2025-03-01"));
        folder.DeliverLetters(ToMay[2..]);

        await folder.SucceedAsync("measure", "--as-of", "2025-05-31");

        Assert.Equal(20d, folder.Sent("value", "2025-01"));
    }

    [Fact]
    public async Task AcceptRows_LetsTheDeliveryInForGood_AndRecordsWhoAndWhy()
    {
        using Workspace folder = await MeasuredAsync();
        folder.DeliverLetters([.. ToMay, ("2025-06", 9)]);

        await folder.SucceedAsync(
            "measure", "letters", "--accept-rows", "--period", "2025-06", "--reason",
            "The post office was closed", "--as-of", "2025-06-30");

        Assert.Equal(9d, folder.Sent("value", "2025-06"));
        Dictionary<string, object?> finding = folder.Query("SELECT * FROM bi_finding WHERE code = 'RowsAccepted'").Single();
        Assert.Equal(("letters", 9L), (finding["dataset_id"], finding["rows_counted"]));
        Assert.Equal($"{Environment.UserName} accepted the rows of 2025-06: The post office was closed", finding["detail"]);
        Assert.Equal($"{Environment.UserName} godkendte rækkerne i 2025-06: The post office was closed", finding["detail_da"]);
        Dictionary<string, object?> kept = folder.Query("SELECT * FROM bm_accepted_rows").Single();
        Assert.Equal(("2025-06", 9L, Environment.UserName), (kept["period_id"], kept["rows_counted"], kept["accepted_by"]));
        Assert.EndsWith("Z", (string)kept["accepted_at"]!, StringComparison.Ordinal);

        // The following nights do not fail on it again, nor does the month after; half of what was accepted fails again.
        string before = folder.History();
        await folder.SucceedAsync("measure", "--as-of", "2025-06-30");
        Assert.Equal(before, folder.History());
        folder.DeliverLetters([.. ToMay, ("2025-06", 9), ("2025-07", 20)]);
        await folder.SucceedAsync("measure", "--as-of", "2025-07-31");
        folder.DeliverLetters([.. ToMay, ("2025-06", 4), ("2025-07", 20)]);
        Assert.Contains(
            "4 rows in 2025-06, under 50% of the usual 9 (the rows accepted",
            (await folder.RunAsync("measure", "--as-of", "2025-07-31")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptRows_OneOfTwoPeriods_IsRememberedThoughTheOtherIsRefused()
    {
        using Workspace folder = await MeasuredAsync();
        folder.DeliverLetters([.. ToMay[..3], ("2025-04", 2), ("2025-05", 1)]);
        string[] accept = ["measure", "letters", "--accept-rows", "--reason", "Strike", "--as-of", "2025-05-31", "--period"];

        CommandResult first = await folder.RunAsync([.. accept, "2025-04"]);
        Assert.Contains("1 row in 2025-05", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-04", first.Error, StringComparison.Ordinal);
        await folder.SucceedAsync([.. accept, "2025-05"]);

        Assert.Equal((2d, 1d), (folder.Sent("value", "2025-04"), folder.Sent("value", "2025-05")));
    }

    [Fact]
    public async Task AcceptRows_DryRun_RemembersNothing()
    {
        using Workspace folder = await MeasuredAsync();
        folder.DeliverLetters([.. ToMay, ("2025-06", 9)]);
        string[] args = ["letters", "--accept-rows", "--period", "2025-06", "--reason", "Closed", "--as-of", "2025-06-30"];

        Assert.Equal(9, (await folder.DryRunAsync(args)).Single(change => change.Period == "2025-06").New);

        Assert.Empty(folder.Query("SELECT * FROM bm_accepted_rows"));
        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-06-30")).Code);
    }

    [Theory]
    [InlineData("--accept-rows needs --period and --reason", "letters", "--accept-rows", "--period", "2025-05")]
    [InlineData("--accept-rows needs --period and --reason", "letters", "--accept-rows", "--reason", "Closed")]
    [InlineData("--accept-rows needs --period and --reason", "letters", "--accept-rows", "--period", "2025-05", "--reason", " ")]
    [InlineData("--period and --reason belong to --accept-rows", "letters", "--period", "2025-05")]
    [InlineData("looks like a CPR number", "letters", "--accept-rows", "--period", "2025-05", "--reason", "Case 010190-1234")]
    [InlineData("needs exactly one dataset", "--accept-rows", "--period", "2025-05", "--reason", "Closed")]
    [InlineData("There is no indicator 'leters'", "leters", "--accept-rows", "--period", "2025-05", "--reason", "Closed")]
    [InlineData("There is no dataset 'sent'", "sent", "--accept-rows", "--period", "2025-05", "--reason", "Closed")]
    [InlineData("write the period like 2025-04", "letters", "--accept-rows", "--period", "2025-Q2", "--reason", "Closed")]
    [InlineData("2025-06 has not ended yet", "letters", "--accept-rows", "--period", "2025-06", "--reason", "Closed")]
    public async Task AcceptRows_WrongArguments_AreRefused(string said, params string[] args)
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.Files();

        string refusal = await folder.RefuseAsync(["measure", .. args, "--as-of", "2025-05-31"]);

        Assert.Contains(said, refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task AcceptRows_DatasetThatExpectsNothing_IsRefused()
    {
        using Workspace folder = TestMunicipality.MonthlyLetters(ToMay).Create();

        Assert.Contains(
            "has no 'expect: { rows: … }'",
            await folder.RefuseAsync(
                "measure", "letters", "--accept-rows", "--period", "2025-05", "--reason", "Closed", "--as-of", "2025-05-31"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_EmptyDeliveryThatIsAllowed_IsNotRefused()
    {
        using Workspace folder = await TestMunicipality.MonthlyLetters(ToMay)
            .Dataset("letters", "expect: { rows: { at-least: 50% }, empty: allow }").MeasureAsync("2025-05-31");
        folder.DeliverLetters();

        await folder.SucceedAsync("measure", "--as-of", "2025-05-31");
    }

    [Fact]
    public async Task Measure_OfOtherPeriods_IsNotStoppedByACollapsedOne()
    {
        using Workspace folder = await MeasuredAsync();
        folder.DeliverLetters([("2025-01", 25), .. ToMay[1..], ("2025-06", 9)]);

        await folder.SucceedAsync("measure", "--from", "2025-01", "--to", "2025-05", "--as-of", "2025-06-30");

        Assert.Equal(25d, folder.Sent("value", "2025-01"));
    }

    [Fact]
    public async Task Measure_RowsOfFewPersons_AreNotDisclosed()
    {
        using Workspace folder =
            TestMunicipality.MonthlyLetters(ToMay).Dataset("letters", Half).Dataset("letters", "rows-are: persons").Create();
        folder.DeliverLetters([.. ToMay, ("2025-06", 3)]);

        Assert.Contains(
            "has fewer than 5 rows in 2025-06", (await folder.RunAsync("measure", "--as-of", "2025-06-30")).Error,
            StringComparison.Ordinal);
    }

    private static bool InSpan(string month, string from, string through) =>
        string.CompareOrdinal(month, from) >= 0 && string.CompareOrdinal(month, through) <= 0;

    private static Task<Workspace> MeasuredAsync() =>
        TestMunicipality.MonthlyLetters(ToMay).Dataset("letters", Half).MeasureAsync("2025-05-31");
}
