using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// Time passes whether a source delivers or not: an old figure turns grey, and is judged again when newer ones come.
/// </summary>
public sealed class StaleFiguresRunTests
{
    [Fact]
    public async Task Measure_SourceFails_TurnsTheLatestFigureGreyWhenItIsTooOld()
    {
        using Workspace folder = await MeasuredAsync();
        File.Delete(folder["letters.csv"]);

        // April may be two months old: 30 June, and not 1 July.
        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-06-30")).Code);
        Assert.Equal("green", folder.Sent("result_status", "2025-04"));
        CommandResult result = await folder.RunAsync("measure", "--as-of", "2025-07-01");

        Assert.Equal(1, result.Code);
        Assert.Contains("letters.csv", result.Error, StringComparison.Ordinal);
        Assert.Equal(("grey", "Stale", 20d, 20d), (
            folder.Sent("result_status", "2025-04"), folder.Sent("result_reason", "2025-04"), folder.Sent("value", "2025-04"),
            folder.Sent("plan", "2025-04")));
        Assert.Equal(
            "Grå: ikke vurderet, for det seneste tal er mere end to måleperioder gammelt. Målt til 20 letters i april. "
                + "Data til og med 30.04.2025.",
            folder.Sent("status_reason_da", "2025-04"));
        Assert.Equal(
            "Grey: not judged, because the latest figure is more than two measuring periods old. Measured 20 letters in April. "
                + "Data through 30 April 2025.",
            folder.Sent("status_reason_en", "2025-04"));
        Assert.Equal("green", folder.Sent("result_status", "2025-03"));
        Dictionary<string, object?> run =
            folder.Query("SELECT * FROM bi_run WHERE datasets <> '' ORDER BY run_id DESC LIMIT 1").Single();
        Assert.Equal(("failed", 1L), (run["outcome"], run["figures_changed"]));
        Assert.Contains("letters.csv", (string)run["failure"]!, StringComparison.Ordinal);
        Assert.Equal("stale", folder.Scalar("SELECT cause FROM bi_figure_history WHERE result_reason = 'Stale'"));
        Dictionary<string, object?> finding = folder.Query("SELECT * FROM bi_finding WHERE code = 'Stale'").Single();
        Assert.Equal(("letters", "sent"), (finding["dataset_id"], finding["indicator_id"]));
        Assert.StartsWith(
            "Tal for 'sent', der blev grå, fordi de er mere end to måleperioder gamle: 1.",
            (string)finding["detail_da"]!, StringComparison.Ordinal);

        // It is said once.
        string before = folder.History();
        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-07-02")).Code);
        Assert.Equal(before, folder.History());
    }

    [Fact]
    public async Task Measure_SameFigureJudgedWithItsData_IsTheSame()
    {
        using Workspace folder = await MeasuredAsync();
        string letters = folder["letters.csv"];
        File.Move(letters, letters + ".away");
        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-07-01")).Code);
        File.Move(letters + ".away", letters);

        Assert.DoesNotContain(await folder.DryRunAsync("--as-of", "2025-07-01"), change => change.Old is not null);
    }

    [Fact]
    public async Task Measure_SourceDeliversAgain_JudgesTheFigureAgain()
    {
        using Workspace folder = await MeasuredAsync();
        File.Delete(folder["letters.csv"]);
        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-07-01")).Code);
        folder.DeliverLetters(TestMunicipality.TwentyLetters("2025-01", 6));

        await folder.SucceedAsync("measure", "--as-of", "2025-07-01");

        Assert.Equal(("green", "green"), (folder.Sent("result_status", "2025-04"), folder.Sent("result_status", "2025-06")));
        Assert.Equal(
            ["stale", "stale"],
            folder.Query("SELECT cause FROM bi_figure_history WHERE period_id = '2025-04' AND cause IS NOT NULL")
                .Select(row => row["cause"]));
    }

    [Fact]
    public async Task Measure_RefusedDelivery_AgesTheFiguresToo()
    {
        using Workspace folder = await TestMunicipality.MonthlyLetters(TestMunicipality.TwentyLetters("2025-01", 4))
            .Dataset("letters", "expect: { rows: { at-least: 50% } }").MeasureAsync("2025-04-30");
        folder.DeliverLetters([.. TestMunicipality.TwentyLetters("2025-01", 5), ("2025-06", 1)]);

        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-07-01")).Code);

        Assert.Equal("Stale", folder.Sent("result_reason", "2025-04"));
        Assert.Empty(folder.Query("SELECT * FROM bi_figure WHERE period_id = '2025-05'"));
    }

    [Fact]
    public async Task Figures_WithData_NameTheDayTheyReachTo()
    {
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();

        List<Dictionary<string, object?>> figures = folder.Query("SELECT * FROM bi_figure WHERE state = 'measured'");

        Assert.NotEmpty(figures);
        Assert.All(figures, figure =>
        {
            string day = (string)figure["data_through"]!;
            Assert.Contains($"{day[8..]}.{day[5..7]}.{day[..4]}", (string)figure["status_reason_da"]!, StringComparison.Ordinal);
            Assert.Contains(
                $"Data through {int.Parse(day[8..], CultureInfo.InvariantCulture)} ",
                (string)figure["status_reason_en"]!, StringComparison.Ordinal);
        });
    }

    private static Task<Workspace> MeasuredAsync() =>
        TestMunicipality.MonthlyLetters(TestMunicipality.TwentyLetters("2025-01", 4)).MeasureAsync("2025-04-30");
}
