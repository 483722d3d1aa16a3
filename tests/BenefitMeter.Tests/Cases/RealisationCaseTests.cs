using BenefitMeter.Tests.Rules;

namespace BenefitMeter.Tests.Cases;

public sealed class RealisationCaseTests
{
    public static TheoryData<string> CoveredRules { get; } =
    [
        "C1.1", "C1.2", "C1.3", "C1.4", "C1.5", "C2.1", "C2.2", "C2.4", "C2.5", "C3.2", "C3.3", "C3.4", "C3.5", "C3.6",
        "C4.1", "C4.2", "C4.3", "C4.4", "C4.5", "C5.1", "C5.2", "C5.3", "C5.4", "C5.5", "C5.6", "C5.7",
        "C6.1", "C6.2", "C6.3", "C6.4", "C6.5", "C6.6", "C7.1", "C7.2", "C7.3", "C7.4", "C7.5", "C7.6", "C7.7", "C7.8", "C7.9",
        "C7.10", "C8.1", "C8.2", "C8.3", "C9.1", "C9.2", "C9.3", "C9.4", "C9.5", "C9.6", "C9.7", "C10.1", "C10.2", "C11.1",
        "C11.2", "C11.3", "C11.4", "C12.1", "C12.2", "C12.3", "C13.1", "C13.2", "C14.1", "C14.2", "C14.3", "C14.4", "C14.5",
        "C14.6", "C14.7", "C14.8", "C14.9",
    ];

    // What the product does not work out yet: the rule book marks it as planned (decision 0072).
    private static readonly HashSet<(string CaseId, string Output)> PlannedOutputs =
    [
        ("A12", "at_base_volume"), ("A12", "cause"), ("B05", "flag"), ("Q01", "estimate"), ("Q01", "flag"),
        ("T01", "unattributed"), ("V02", "pert_mean"),
    ];

    [Theory]
    [MemberData(nameof(CoveredRules))]
    public void Cases_OfRule_GiveTheirExactOutputs(string rule)
    {
        CaseRow[] rows = [.. CaseFile.Read().Where(row => row.Rule == rule)];
        Assert.NotEmpty(rows);

        string[] wrong = [.. rows.Select(Difference).OfType<string>()];

        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void CaseFile_EveryRule_IsCovered()
    {
        string[] forgotten =
        [
            .. CaseFile.Read().Select(row => row.Rule).Distinct()
                .Where(rule => !CoveredRules.Any(covered => covered.Data == rule)),
        ];

        Assert.Empty(forgotten);
    }

    /// <summary>An output may be missing only as long as its rule says that it is planned.</summary>
    [Fact]
    public void PlannedOutputs_AreOfRulesThatSayWhichCaseIsPlanned()
    {
        string[] paragraphs =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, RuleBook.Folder), "*.md")
                .SelectMany(page => File.ReadAllText(page).Split("\n\n")),
        ];
        CaseRow[] rows = [.. CaseFile.Read().Where(row => PlannedOutputs.Contains((row.CaseId, row.Output)))];

        Assert.Equal(PlannedOutputs.Count, rows.Length);
        Assert.All(rows, row => Assert.Contains(paragraphs, text =>
            text.Contains("*planned*", StringComparison.Ordinal) && text.Contains($"{row.CaseId}", StringComparison.Ordinal)));
    }

    private static string? Difference(CaseRow row)
    {
        if (PlannedOutputs.Contains((row.CaseId, row.Output)))
        {
            return CaseHandlers.ByCase[row.CaseId](CaseFile.InputOf(row)).ContainsKey(row.Output)
                ? $"{row.CaseId} {row.Output}: worked out, so it is no longer planned."
                : null;
        }

        if (!CaseHandlers.ByCase.TryGetValue(row.CaseId, out CaseHandler? handler))
        {
            return $"{row.CaseId}: no handler works this case out.";
        }

        return !handler(CaseFile.InputOf(row)).TryGetValue(row.Output, out object? outcome)
            ? $"{row.CaseId}: the handler gives no output '{row.Output}'."
            : CaseText.Matches(row, outcome) ? null
            : $"{row.CaseId} {row.Output}: expected {row.Exact}, got {CaseText.Of(outcome)}.";
    }
}
