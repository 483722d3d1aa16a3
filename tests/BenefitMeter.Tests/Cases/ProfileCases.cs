using System.Globalization;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C4: target profiles and delays.</summary>
public static class ProfileCases
{
    private static readonly DateOnly MidYear = new(2025, 6, 30);

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
    [
        .. CaseHandlers.For(Linear, "P01"),
        .. CaseHandlers.For(input => Levels(input, ProfileShape.Step, "steps"), "P02"),
        .. CaseHandlers.For(input => Levels(input, ProfileShape.Points, "points"), "P03"),
        .. CaseHandlers.For(Key, "P04"),
        .. CaseHandlers.For(LinearDelay, "P05a", "P05b", "P05c", "P05d", "P05e"),
        .. CaseHandlers.For(StepDelay, "P06a", "P06b"),
        .. CaseHandlers.For(LowerDelay, "P07"),
    ];

    private static Dictionary<string, object?> Linear(CaseInput input) => new()
    {
        ["P"] = Given.Line(input.Day("t0"), input.Day("t1"), input.Number("T")).LevelAt(input.Day("t"), input.Number("B")),
    };

    private static Dictionary<string, object?> Levels(CaseInput input, ProfileShape shape, string points)
    {
        TargetProfile profile = Profile(input, shape, points);
        string[] days = ["2024-12-31", "2025-02-28", "2025-06-30", "2025-07-01", "2026-06-30", "2027-01-01"];
        return days.ToDictionary(
            day => "at_" + day.Replace('-', '_'),
            object? (day) => profile.LevelAt(DateOnly.Parse(day, CultureInfo.InvariantCulture), input.Number("B")));
    }

    private static Dictionary<string, object?> Key(CaseInput input)
    {
        decimal target = input.Number("T");
        int quarter = input.Integer("quarter");
        TargetPoint[] points = [new(new DateOnly(2025, 12, 31), target)];
        return new()
        {
            ["even"] = new TargetProfile(ProfileShape.Key, points, [], null).CumulatedTo(target, quarter, 4),
            ["keyed"] =
                new TargetProfile(ProfileShape.Key, points, [0.1m, 0.2m, 0.3m, 0.4m], null).CumulatedTo(target, quarter, 4),
        };
    }

    private static Dictionary<string, object?> LinearDelay(CaseInput input) => Delay(
        Given.Line(new DateOnly(2024, 12, 31), new DateOnly(2025, 12, 31), 85),
        MidYear, 50, Direction.HigherIsBetter, input.Number("A"), input.Number("tolerance"));

    private static Dictionary<string, object?> StepDelay(CaseInput input) => Delay(
        Profile(input, ProfileShape.Step, "steps"),
        input.Day("t"), input.Number("B"), Direction.HigherIsBetter, input.Number("A"), tolerance: 0.5m);

    private static Dictionary<string, object?> LowerDelay(CaseInput input) => Delay(
        Given.Line(input.Day("t0"), input.Day("t1"), input.Number("T")),
        input.Day("t"), input.Number("B"), Direction.LowerIsBetter, input.Number("A"), tolerance: 0.5m);

    private static Dictionary<string, object?> Delay(
        TargetProfile profile, DateOnly day, decimal baseline, Direction direction, decimal actual, decimal tolerance)
    {
        Realisation judged = Given.Judged(
            Given.Count with { Direction = direction, Judging = JudgingSettings.Default with { ToleranceMonths = tolerance } },
            baseline, profile, Given.Value(Given.Month(day.Year, day.Month), actual));
        return new()
        {
            ["P"] = judged.Plan,
            ["reached_on"] = ReachedOn(judged, profile, baseline, day),
            ["delay"] = judged.DelayMonths,
            ["at_least"] = judged.DelayAtLeast,
            ["lead"] = judged.LeadMonths,
            ["timeline"] = judged.Timeline,
        };
    }

    // The day that the delay or the lead is counted from. A straight line that asks for more from the start on has none.
    private static DateOnly? ReachedOn(Realisation judged, TargetProfile profile, decimal baseline, DateOnly day)
    {
        DateOnly found = Enumerable.Range(-730, 1461).Select(day.AddDays).First(each => judged.DelayMonths > 0
            ? Rounding.ForStorage(MonthArithmetic.MonthsBetween(each, day)) == judged.DelayMonths
            : Rounding.ForStorage(MonthArithmetic.MonthsBetween(day, each)) == judged.LeadMonths);
        return judged.DelayAtLeast && profile.LevelAt(found, baseline) == baseline ? null : found;
    }

    private static TargetProfile Profile(CaseInput input, ProfileShape shape, string points) => new(
        shape,
        [.. input[points].EnumerateArray().Select(point => new TargetPoint(CaseInput.Day(point[0]), CaseInput.Number(point[1])))],
        [], null);
}
