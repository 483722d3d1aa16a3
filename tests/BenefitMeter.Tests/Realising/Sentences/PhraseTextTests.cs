using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Tests.Realising.Sentences;

public sealed partial class PhraseTextTests
{
    public static TheoryData<decimal, int> Numbers
    {
        get
        {
            decimal[] numbers =
            [
                0, 0.00m, -0.04m, 0.05m, -0.05m, 999.95m, -999.95m, 1234567.891m, 60.4273504273m, decimal.MaxValue,
                decimal.MinValue, 0.0000000000000000000000000001m, -7922816251426433759.3543950335m,
            ];
            return [.. numbers.SelectMany(number =>
                Enumerable.Range(0, 6).Append(10).Append(28).Select(decimals => (number, decimals)))];
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Append_Number_IsWrittenAsFormattedText(decimal number, int decimals)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            PhraseText text = new(language, []);
            text.Append("a {0} b", new PhraseArgument(number, decimals, " %"));

            Assert.Equal($"a {DisplayFormat.Number(number, decimals, language)} % b", text.ToStringAndClear());
        }
    }

    [Fact]
    public void Append_Placeholders_AreReplacedAsByStringFormat()
    {
        string[] words = ["", "{1}", "ø {", "}", new string('x', 300), "{0} {2}"];
        foreach (string phrase in (string[])["", "none", "{0}", "{0}{1}", "{1} {0}{1}.", "{2}: {0} (of {1})."])
        {
            foreach (string word in words)
            {
                PhraseText text = new(Language.English, new char[16]);
                text.Append(phrase, word, "b", word);

                Assert.Equal(string.Format(CultureInfo.InvariantCulture, phrase, word, "b", word), text.ToStringAndClear());
            }
        }
    }

    [Fact]
    public void AppendPhrase_Phrases_AreSeparatedByOneSpace()
    {
        PhraseText text = new(Language.Danish, stackalloc char[4]);
        text.AppendPhrase(null, "left out");
        text.AppendPhrase("{0}.", "First");
        text.AppendPhrase(null);
        text.AppendPhrase("Second");
        text.Append("{0}.", " goes on");

        Assert.Equal("First. Second goes on.", text.ToStringAndClear());
    }

    // The places are found without a parser, so a phrase has nothing but {0}, {1}, … and both languages fill the same ones.
    [Fact]
    public void EveryPhrase_HasTheSamePlaceholdersInBothLanguages()
    {
        PropertyInfo[] phrases = [.. typeof(Wording).GetProperties().Where(property => property.PropertyType == typeof(string))];

        Assert.NotEmpty(phrases);
        Assert.All(phrases, phrase =>
        {
            (string danish, string english) =
                ((string)phrase.GetValue(DanishWording.Text)!, (string)phrase.GetValue(EnglishWording.Text)!);
            Assert.DoesNotMatch("[{}]", Place().Replace(danish + english, string.Empty));
            Assert.Equal(
                Place().Matches(danish).Select(place => place.Value).Order(),
                Place().Matches(english).Select(place => place.Value).Order());
        });
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
