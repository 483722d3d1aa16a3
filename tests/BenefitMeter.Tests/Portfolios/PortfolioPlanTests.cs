using BenefitMeter.Definitions;
using BenefitMeter.Portfolios;
using static BenefitMeter.Tests.Portfolios.Initiatives;

namespace BenefitMeter.Tests.Portfolios;

public sealed class PortfolioPlanTests
{
    private static readonly PortfolioDefinition All = new()
    {
        Id = "all",
        Name = LocalText.Same("All"),
        OwnerIds = ["a", "b"],
        Reporting = ReportingInterval.Quarterly,
        CapacityPerUnit = 5,
        Goals = "g",
        Governance = "s",
        Organisation = "o",
    };

    [Fact]
    public void BenefitsOf_AProgramme_HasThoseOfItsAdHocEffort_EachOnce()
    {
        InitiativeDefinition programme =
            Project with { Id = "programme", Kind = InitiativeKind.Programme, BenefitIds = ["letters"], PortfolioId = "all" };
        PortfolioPlan plan = Plan(
            programme, Project with { ParentId = "programme" },
            Project with { Id = "effort", Kind = InitiativeKind.AdHocEffort, ParentId = "programme", BenefitIds = ["postage"] })
            with
        { Portfolios = new Dictionary<string, PortfolioDefinition> { ["all"] = All } };

        Assert.Equal(["letters", "postage"], plan.BenefitsOf(programme));
        Assert.Equal(["letters", "postage"], plan.BenefitsOf(All));
        Assert.Equal(["letters"], plan.BenefitsOf(plan.Initiatives["post"]));
    }

    [Fact]
    public void UnitLoad_SixOverlappingGoLives_TopTheListAndAreTooMuch()
    {
        // borger has six projects in the second quarter, teknik one; each goes live in May.
        InitiativeDefinition[] projects = [.. Enumerable.Range(1, 7).Select(i => Project with
        {
            Id = "p" + i, PortfolioId = "all", Start = new(2025, i <= 3 ? 2 : 4, 1), GoLive = new(2025, 5, i), Closed = null,
            UnitIds = [i == 7 ? "teknik" : "borger"],
        })];

        IReadOnlyList<UnitLoad> load = UnitLoad.Calculate(
            Plan(projects) with { Portfolios = new Dictionary<string, PortfolioDefinition> { ["all"] = All } }, Calendar);

        Assert.Equal(
            ("borger", "2025-Q2", 6, 6, true),
            (load[0].UnitId, load[0].Quarter.Id, load[0].InitiativeIds.Count, load[0].GoLives, load[0].IsOverloaded));
        Assert.Equal(
            ("borger", "2025-Q1", 3, 0, false),
            (load[1].UnitId, load[1].Quarter.Id, load[1].InitiativeIds.Count, load[1].GoLives, load[1].IsOverloaded));
        Assert.Equal(("teknik", 1), (load[2].UnitId, load[2].GoLives));
    }

    [Theory]
    [InlineData(499_999, null, false)]
    [InlineData(500_000, null, true)]
    [InlineData(1, 400, true)]
    [InlineData(1, 399, false)]
    [InlineData(null, null, true)]
    public void Steers_FromTheThresholdOn(int? amount, int? hours, bool expected) => Assert.Equal(
        expected,
        (All with { ThresholdAmount = 500_000, ThresholdHours = 400 })
            .IsCentrallyManaged(Project with { Amount = amount, Hours = hours }));

    [Fact]
    public void PortfolioChecks_ADecisionByOne_IsMarked()
    {
        PortfolioDecision alone = new(new(2025, 3, 1), ["a", "a"]);

        Assert.Empty(PortfolioChecks.Check(All with { Decisions = [alone with { ParticipantIds = ["a", "b"] }] }));
        Assert.Equal(["DecidedByOne"], PortfolioChecks.Check(All with { Decisions = [alone] }).Select(finding => finding.Code));
        Assert.Equal(
            ["OwnedByOne", "ThreePartCheck"],
            PortfolioChecks.Check(All with { OwnerIds = ["a"], Governance = " " }).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("2026-10-30", null, "2026-07-30")] // the third quarter's report may still come
    [InlineData("2026-10-31", "2026-09-29", "2026-10-30")]
    [InlineData("2026-10-31", "2026-09-30", null)]
    public void Missed_AQuarterlyReport_IsDueThirtyDaysAfterTheQuarter(
        string asOf, string? lastReported, string? due) => Assert.Equal(
            due is null ? null : Day(due),
            ReportingDuty.MissedDeadline(
                ReportingInterval.Quarterly, Day(asOf), lastReported is null ? null : Day(lastReported), Calendar));

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
