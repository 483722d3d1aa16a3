using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary><c>check</c> and <c>check --connect</c>.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Connect_SourcesAnswer_SaysWhatWasReadAndWritesNothing()
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();
        string before = folder.Files();

        string text = await folder.SucceedAsync("check", "--connect");

        Assert.Contains(
            "The catalogue is valid: 8 indicators on 2 datasets from 2 sources, 0 warnings.", text, StringComparison.Ordinal);
        Assert.Contains("letters: 30 rows read, 0 findings.", text, StringComparison.Ordinal);
        Assert.Contains("levels: 6 rows read, 0 findings.", text, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Connect_OneSourceFails_SaysWhichAndEnds1(string format)
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();
        folder.Write("letters.csv", "nr,received\n1,2025-01-03\n");

        CommandResult result = await folder.RunAsync("check", "--connect", "--format", format);

        Assert.Equal(1, result.Code);
        Assert.Contains("letters.csv has no column", result.Error, StringComparison.Ordinal);
    }
}
