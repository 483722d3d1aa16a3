using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Portfolios;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Portfolios;

/// <summary>Initiatives with only what a test is about; nothing is wrong with them.</summary>
internal static class Initiatives
{
    public static ReportingCalendar Calendar { get; } = new(TimeZoneInfo.Utc, new DateOnly(2024, 12, 30));

    public static InitiativeDefinition Project { get; } = new()
    {
        Id = "post",
        Kind = InitiativeKind.Project,
        Name = LocalText.Same("Digital post"),
        Start = new(2025, 1, 1),
        Closed = new(2025, 12, 31),
        UnitIds = ["borger"],
        BenefitIds = ["letters"],
        BusinessCaseId = "case",
        FollowsProjectModel = true,
        Approved = new Decision(new(2025, 1, 1), "dir", null),
        Roles = [Role(Roles.BenefitOwner, "dir", new(2025, 1, 1), new(2026, 1, 1))],
    };

    public static IReadOnlyDictionary<string, PortfolioBenefit> Benefits { get; } =
        new Dictionary<string, PortfolioBenefit> { ["letters"] = new("dir", 1) };

    public static RoleAssignment Role(string role, string person, DateOnly from, DateOnly end) =>
        new(role, person, RoleLevel.Central, null, null, null, new DaySpan(from, end));

    public static PortfolioPlan Plan(params InitiativeDefinition[] initiatives) =>
        new() { Initiatives = initiatives.ToDictionary(each => each.Id) };

    public static IEnumerable<PortfolioFinding> Check(InitiativeDefinition initiative, params InitiativeDefinition[] others) =>
        InitiativeChecks.Check(initiative, Plan([initiative, .. others]), Benefits);

    /// <summary>Gets the codes that are found, errors with an exclamation mark.</summary>
    public static string Codes(InitiativeDefinition initiative, params InitiativeDefinition[] others) =>
        string.Join(' ', Check(initiative, others).Select(finding => finding.Code + (finding.IsError ? "!" : string.Empty)));
}
