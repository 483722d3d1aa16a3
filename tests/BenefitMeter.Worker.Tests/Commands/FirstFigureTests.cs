using System.Text.RegularExpressions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Commands;

/// <summary>
/// Follows the page "Your first figure" as a reader would: saves its files, runs its commands in order, and looks for every line
/// that the page shows in the output.
/// </summary>
public sealed partial class FirstFigureTests
{
    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public async Task Page_CanBeFollowed(string language)
    {
        using Workspace folder = new();
        int commands = 0;
        foreach (Match step in StepPattern().Matches(await PageAsync(language)))
        {
            if (step.Groups["file"].Success)
            {
                folder.Write(step.Groups["file"].Value, step.Groups["content"].Value);
            }

            foreach (string shown in step.Groups["console"].Value.Split("$ benefitmeter ", StringSplitOptions.RemoveEmptyEntries))
            {
                string[] lines = shown.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                string output = await folder.SucceedAsync([.. lines[0].Split(' '), "--language", language]);
                Assert.All(lines.Skip(1), line => Assert.Contains(OneBlank(line), OneBlank(output), StringComparison.Ordinal));
                commands++;
            }
        }

        Assert.Equal(9, commands);
    }

    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public async Task Page_ShowsTheMistakeAsItIsReported(string language)
    {
        using Workspace folder = new();
        string page = await PageAsync(language);
        Match catalogue = StepPattern().Matches(page).Single(step => step.Groups["file"].Value == "kommune.yaml");
        folder.Write("kommune.yaml", catalogue.Groups["content"].Value.Replace("grain:", "graim:", StringComparison.Ordinal));

        CommandResult check = await folder.RunAsync("check", "--language", language);

        string[] reported =
            [.. check.Output.Split('\n').Where(line => line.StartsWith("kommune.yaml:", StringComparison.Ordinal))];
        Assert.Equal(2, reported.Length);
        Assert.All(reported, line => Assert.Contains(line + "\n", page, StringComparison.Ordinal));
    }

    private static async Task<string> PageAsync(string language)
    {
        string path = Path.Combine(Repository.Root, "ops", "guide", $"first-figure.{language}.md");
        return (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
    }

    private static string OneBlank(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(
        @"\*\*`(?<file>[^`]+)`\*\*\n\n```\w+\n(?<content>.*?)^```|^```console\n(?<console>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex StepPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
