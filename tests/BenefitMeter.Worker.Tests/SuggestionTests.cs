namespace BenefitMeter.Worker.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("dirction", "direction")]
    [InlineData("Grain", "grain")]
    [InlineData("gorw", "grow")]
    [InlineData("grian", "grain")]
    [InlineData("completely-else", null)]
    [InlineData("", null)]
    public void For_Text_GivesTheNearest(string text, string? expected) =>
        Assert.Equal(expected, Suggestion.For(text, ["grain", "direction", "grow", "also"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("dri", "dir", 1)]
    public void Distance_CountsEdits(string a, string b, int expected) => Assert.Equal(expected, Suggestion.Distance(a, b));
}
