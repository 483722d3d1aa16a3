using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C2: smileys, comments and milestone grades.</summary>
public static class StatusCases
{
    private static readonly JudgingSettings Settings = JudgingSettings.Default;

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
    [
        .. CaseHandlers.For(Result, "S01a", "S01b", "S01c", "S01d", "S01e"),
        .. CaseHandlers.For(Display, "S02"),
        .. CaseHandlers.For(MilestoneDelay, "S03a", "S03b", "S03c", "S03d", "S03e", "S03f", "S05"),
        .. CaseHandlers.For(MonthEnds, "S04"),
        .. CaseHandlers.For(Comment, "S06a", "S06b", "S06c"),
        .. CaseHandlers.For(Grades, "S07"),
    ];

    private static Dictionary<string, object?> Result(CaseInput input) =>
        new() { ["result"] = StatusRule.OfPercent(input.Number("expected_realisation"), Settings) };

    private static Dictionary<string, object?> Display(CaseInput input) => new()
    {
        ["result"] = StatusRule.OfPercent(input.Number("R"), Settings),
        ["shown"] = Shown(input.Number("R")),
        ["shown_9996"] = Shown(99.96m),
        ["shown_8004"] = Shown(80.04m),
    };

    private static string Shown(decimal percent) =>
        DisplayFormat.PercentOf(percent, Settings, Language.Danish).In(Language.Danish);

    private static Dictionary<string, object?> MilestoneDelay(CaseInput input)
    {
        decimal delay = MonthArithmetic.MonthsBetween(input.Day("due"), input.Day("expected"));
        return new() { ["delay"] = delay, ["timeline"] = StatusRule.OfDelay(delay, 0, Settings.YellowMonths) };
    }

    private static Dictionary<string, object?> MonthEnds(CaseInput input) =>
        new() { ["months"] = MonthArithmetic.MonthsBetween(input.Day("a"), input.Day("b")) };

    private static Dictionary<string, object?> Comment(CaseInput input)
    {
        Status result = Enum.Parse<Status>(input.Text("result"));
        Status timeline = Enum.Parse<Status>(input.Text("timeline"));
        string?[] answers =
        [
            .. input["answers"].EnumerateArray().Select(answer =>
                answer.ValueKind == JsonValueKind.String ? "   " : answer.GetInt32() == 1 ? "An answer." : null),
        ];
        IReadOnlyList<CommentAnswer> missing = CommentRule.Missing(result, timeline, answers[0], answers[1], answers[2]);
        return new()
        {
            ["required"] = CommentRule.IsRequired(result, timeline),
            ["publishable"] = missing.Count == 0,
            ["missing"] = missing.Select(answer => answer switch
            {
                CommentAnswer.Cause => "cause",
                CommentAnswer.Consequence => "consequence",
                _ => "recovery",
            }),
        };
    }

    private static Dictionary<string, object?> Grades(CaseInput input)
    {
        (Status Suggested, MilestoneGrade Recorded)[] rows =
        [
            .. input["rows"].EnumerateArray().Select(row => (
                StatusRule.OfPercent(
                    RealisationRule.Attainment(
                        Direction.HigherIsBetter, input.Number("assumed_target"), row[1].GetDecimal()),
                    Settings),
                row[2].GetString() switch
                {
                    "Opnået" => MilestoneGrade.Achieved,
                    "Delvist" => MilestoneGrade.Partly,
                    _ => MilestoneGrade.NotAchieved,
                })),
        ];
        return new()
        {
            ["suggestions"] = rows.Select(row => row.Suggested),
            ["recorded"] = rows.Select(row => row.Recorded),
            ["differs"] = rows.Select(row =>
                MilestoneSuggestion.Differs(MilestoneSuggestion.FromResult(row.Suggested), row.Recorded)),
        };
    }
}
