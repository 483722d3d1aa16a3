using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.FollowUp.Goals;

/// <summary>Goals, figures and closed periods with only what a test of following up is about.</summary>
public static class GivenGoal
{
    public static UnitTree Units { get; } = new(
        [
            new Unit("town", LocalText.Same("Town"), null, [], "director"),
            new Unit("centre", LocalText.Same("Centre"), "town", [], "chief"),
        ]);

    public static Goal Of(string id) => new()
    {
        Id = id,
        Number = "1",
        Kind = GoalKind.Result,
        Title = LocalText.Same("Title"),
        Area = new FocusArea("area", LocalText.Same("Area"), "theme", LocalText.Same("Theme")),
        OwnerUnitId = "centre",
        OwnerId = "chief",
        Due = new DateOnly(2017, 6, 30),
    };

    public static LocalText? Text(int filled) => filled == 1 ? LocalText.Same("Text") : null;

    /// <summary>From 50 on 31.12.2024 in a straight line to 85 on 31.12.2025, as in F01 and P05.</summary>
    public static IndicatorDefinition To85 { get; } = Given.Count with
    {
        EffectFrom = new DateOnly(2025, 1, 1),
        Targets =
        [
            new TargetDecision(
                new Decision(new DateOnly(2024, 12, 1), "chief", null), ProfileShape.Linear,
                [new TargetPoint(new DateOnly(2025, 12, 31), 85)], [], null, new Dictionary<string, IReadOnlyList<TargetPoint>>(),
                new Dictionary<string, decimal>()),
        ],
    };

    /// <summary>Published figures of the months from January 2025 on, at the root.</summary>
    public static Figure[] Figures(params decimal[] values) =>
    [
        .. values.Select((value, i) => new Figure
        {
            IndicatorId = To85.Id,
            UnitId = "town",
            DefinitionVersion = 1,
            Observation = Given.Value(Given.Month(2025 + (i / 12), (i % 12) + 1), value),
            Realisation = new Realisation { Baseline = 50, BaselineFirst = 50 },
        }),
    ];

    /// <summary>Closed months from January 2025 on.</summary>
    public static FollowedSeries Months(string id, params Status[] results) => new(
        id, "town", [.. results.Select((result, i) => new ClosedPeriod(Given.Month(2025, i + 1), 1, result, null))]);
}
