using System.Text;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Providers.Csv;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Csv;

public sealed class CellCacheTests
{
    private static readonly RowAggregator Folder = new(Extract(new AdditiveTally("opened", All, null)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Find_AwkwardTexts_GivesOnlyTheirOwnCells(bool longestFirst)
    {
        CellCache seen = new();
        string[] texts =
            [.. Awkward().Distinct(StringComparer.Ordinal).OrderBy(text => longestFirst ? -text.Length : text.Length)];
        Dictionary<string, ClassifiedCell> kept =
            texts.ToDictionary(text => text, text => seen.Add(Bytes(text), Known(text)), StringComparer.Ordinal);

        Assert.All(texts, text => Assert.Same(text.Length <= 64 ? kept[text] : null, seen.Find(Bytes(text))));
        Assert.Null(seen.Find("never"u8));
    }

    [Fact]
    public void Find_MoreTextsThanThereIsRoomFor_NeverGivesAnother()
    {
        var random = new Random(3);
        CellCache seen = new();
        int found = 0;
        for (int i = 0; i < 200_000; i++)
        {
            string text = random.Next(2) == 0 ? $"k{random.Next(1_000)}" : $"{random.Next(100_000)}";
            ClassifiedCell? cell = seen.Find(Bytes(text));
            found += cell is null ? 0 : 1;
            Assert.Equal(text, (cell ?? seen.Add(Bytes(text), Known(text))).Cell.Text);
        }

        Assert.InRange(found, 80_000, 200_000);
    }

    [Fact]
    public void Keep_TextsThatNeverComeAgain_KeepsNothingMore()
    {
        CellCache seen = new();
        for (int i = 0; i < 20_000; i++)
        {
            seen.Add(Bytes($"{i}"), Known($"{i}"));
        }

        Assert.Null(seen.Find("19999"u8));
    }

    // Every length around the ones that a key holds, texts that begin or end alike, zeros, and quotes.
    private static IEnumerable<string> Awkward()
    {
        for (int length = 0; length < 70; length++)
        {
            yield return new string('a', length);
            yield return new string('\0', length);
            yield return new string('a', length) + "b";
            yield return "b" + new string('a', length);
            yield return new string('a', length / 2) + "b" + new string('a', length - (length / 2));
            yield return new string('"', length);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static ClassifiedCell Known(string text) => Folder.Classify(4, Cell.OfText(text));
}
