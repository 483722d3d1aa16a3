using System.Text.RegularExpressions;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary>
/// <c>status</c>: which figures people see. The amounts of the letters in January, February and March are 290, 354 and 311 kr. in
/// the town, and 70, 120 and 45 kr. in office A.
/// </summary>
public sealed partial class StatusTests
{
    [Theory]
    [InlineData("Sample Town | 2025-03 | 311 kr.")]
    [InlineData("Office A | 2025-03 | 45 kr.", "--unit", "a")]
    [InlineData("Sample Town | 2025-02 | 354 kr.", "--period", "2025-02")]
    [InlineData("Sample Town | 2025-Q1 | 955 kr.", "--period", "2025-Q1")] // 290 + 354 + 311
    [InlineData("Office A | 2025-01 | 70 kr.", "--period", "2025-01", "--unit", "a")]
    [InlineData("Sample Town | 2025-03 | 311 kr.", "--as-seen", "2099-01-01")]
    public async Task ForPeople_IsTheLatestClosedPeriodOfTheTown_UnlessAskedOtherwise(string expected, params string[] args)
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();

        Assert.Equal([expected], Rows(await folder.SucceedAsync(["status", "amount", .. args])));
    }

    [Fact]
    public async Task SeveralIndicators_AreEachShownOnce()
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();

        // The town received ten letters in March.
        Assert.Equal(
            ["Sample Town | 2025-03 | 311 kr.", "Sample Town | 2025-03 | 10 letters"],
            Rows(await folder.SucceedAsync("status", "received", "amount")));
    }

    [Fact]
    public async Task All_IsEveryPeriodAndUnit()
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        int all = folder.Query("SELECT figure_id FROM bi_figure WHERE indicator_id = 'amount'").Count;

        string[] rows = Rows(await folder.SucceedAsync("status", "amount", "--all"));

        Assert.Equal(all, rows.Length);
        Assert.Contains("Office A | 2025-02 | 120 kr.", rows);
    }

    [Fact]
    public async Task PeriodOfAnotherIndicatorOnly_ShowsNothingAndIsNoMistake()
    {
        // Levels are monthly; quarters are published of letters.
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();

        Assert.Empty(Rows(await folder.SucceedAsync("status", "level", "--period", "2025-Q1", "--unit", "a")));
    }

    private static string[] Rows(string text) =>
    [
        .. Row().Matches(text).Select(row =>
            $"{row.Groups["unit"].Value} | {row.Groups["period"].Value} | {row.Groups["value"].Value}"),
    ];

    [GeneratedRegex(
        @"^ +[A-Z][a-z]+ {2,}(?<unit>\w+( \w+)?) +(?<period>\d{4}\S*|all) +(?<value>\S+ (kr\.|letters))",
        RegexOptions.Multiline)]
    private static partial Regex Row();
}
