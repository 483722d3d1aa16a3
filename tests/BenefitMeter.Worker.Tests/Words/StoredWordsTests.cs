using System.Reflection;
using System.Text.RegularExpressions;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Measuring;
using BenefitMeter.Portfolios;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Tests.Words;

/// <summary>Every stored word is pinned: readers and approved reports have it, so that it never changes by accident.</summary>
public sealed partial class StoredWordsTests
{
    private static readonly string Pinned =
        Path.Combine(Repository.Root, "tests", "BenefitMeter.Worker.Tests", "Words", "words.tsv");

    public static TheoryData<Type, string> Codes => new()
    {
        { typeof(MissingReason), "missing-reason" },
        { typeof(JudgingReason), "result-reason" },
        { typeof(JudgingBasis), "result-basis" },
        { typeof(TimelineBasis), "timeline-basis" },
        { typeof(AmountReason), "amount-reason" },
        { typeof(CashFlowReason), "cash-flow-reason" },
        { typeof(FindingCode), "finding" },
        { typeof(PortfolioCheckCode), "portfolio-check" },
        { typeof(BudgetAndChangeRisk), "budget-and-change-risk" },
    };

    /// <summary>Rewrites the file where BENEFITMETER_TEST_WRITE is set; review the change before it is committed.</summary>
    [Fact]
    public void EveryWord_IsPinned()
    {
        string[] words =
        [
            "set\tcode\tdanish\tenglish\tin plans\theading\tletter",
            .. StoredWords.All.SelectMany(set => set.Words.Select(word => string.Join(
                '\t', set.Name, word.Code, word.Danish, word.English,
                word.InPlans.Equals(word.Danish, StringComparison.OrdinalIgnoreCase) ? null : word.InPlans, Both(word.Heading),
                word.Letter).TrimEnd('\t'))),
        ];
        if (Environment.GetEnvironmentVariable("BENEFITMETER_TEST_WRITE") is not null)
        {
            File.WriteAllLines(Pinned, words);
        }

        string[] pinned = File.ReadAllLines(Pinned);
        Assert.True(
            pinned.SequenceEqual(words),
            "words.tsv is stale: set BENEFITMETER_TEST_WRITE=1, run this test again, and review the change. A word that was "
                + "stored never changes.\n" + string.Join(
                    '\n',
                    pinned.Except(words).Select(line => "- " + line).Concat(words.Except(pinned).Select(line => "+ " + line))));

        static string? Both(Definitions.LocalText? text) => text is null ? null : $"{text.Danish} / {text.English}";
    }

    [Fact]
    public void EveryCode_IsShortAndPlain() => Assert.All(
        StoredWords.All.SelectMany(set => set.Words),
        word =>
        {
            Assert.Matches(Code(), word.Code);
            Assert.True(word.Code.Length <= Column.LongestWord, TooLong(word.Code));
        });

    [Fact]
    public void EveryWord_HasLabelsInBothLanguages() => Assert.All(
        StoredWords.All.SelectMany(set => set.Words),
        word => Assert.All(
            [word.Danish, word.English, word.InPlans], label => Assert.False(string.IsNullOrWhiteSpace(label), word.Code)));

    [Fact]
    public void EverySet_HasANameOfItsOwn()
    {
        Assert.All(StoredWords.All, set => Assert.Matches(Name(), set.Name));
        Assert.All(StoredWords.All, set => Assert.Same(set, StoredWords.Find(set.Name)));
        Assert.Null(StoredWords.Find("no-such-set"));
    }

    [Fact]
    public void EverySetOfTheRoom_IsListed()
    {
        IEnumerable<object?> sets = typeof(StoredWords).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(StoredWords).Namespace && !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .Where(property => typeof(WordSet).IsAssignableFrom(property.PropertyType))
            .Select(property => property.GetValue(null));

        Assert.Equal(StoredWords.All.Select(set => set.Name).Order(), sets.Cast<WordSet>().Select(set => set.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCodeOfTheEngine_IsInItsSet(Type codes, string set)
    {
        string[] defined = [.. codes.GetFields().Select(field => (string)field.GetRawConstantValue()!)];

        Assert.NotEmpty(defined);
        Assert.Empty(defined.Except(StoredWords.Find(set)!.Codes));
    }

    // A word of one part, such as "all" or "red", may stand for something else; one of several parts is hardly anything but a
    // stored word. The keys of the catalogue are a contract of their own, and some of them are spelled like a word.
    [Fact]
    public void AWordOfSeveralParts_IsWrittenOnlyInItsSet()
    {
        Regex written = new(
            $"\"({string.Join('|', StoredWords.All.SelectMany(set => set.Codes).Where(code => Parts().IsMatch(code)))})\"");
        string[] own = ["src/BenefitMeter.Worker/Words/", "src/BenefitMeter.Worker/Catalogues/", "src/BenefitMeter.Worker/Demo/"];
        IReadOnlyList<SourceFile> files = SourceFile.Code("src");

        Assert.Contains(
            files, file => file.Path.StartsWith(own[0], StringComparison.Ordinal) && file.Where(written.IsMatch).Any());
        SourceFile.AssertNone(files
            .Where(file => !own.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => file.Where(line => written.IsMatch(line) && !Definition().IsMatch(line))));
    }

    internal static string TooLong(string code) =>
        $"'{code}' has {code.Length} letters: shorten it; columns of words have {Column.LongestWord} letters.";

    [GeneratedRegex("[a-z](-|[A-Z])[A-Za-z]")]
    private static partial Regex Parts();

    // A constant of the engine, a scheme of rates, the code of a reason for hiding, or a name of something.
    [GeneratedRegex("const string|DiscountScheme|HidingReason|(\\] =|=>) new\\(|_ => \"SecondarySuppression\"")]
    private static partial Regex Definition();

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Name();
}
