using BenefitMeter.Definitions;
using BenefitMeter.Portfolios;
using static BenefitMeter.Tests.Portfolios.Initiatives;

namespace BenefitMeter.Tests.Portfolios;

public sealed class InitiativeChecksTests
{
    private static readonly InitiativeDefinition Programme =
        Project with { Id = "programme", Kind = InitiativeKind.Programme, GoalId = "goal", Charter = Charter(7) };

    [Fact]
    public void Of_ASoundProject_FindsNothing() => Assert.Empty(Codes(Project));

    [Fact]
    public void Of_FourDeliverablesAndNoBenefit_CannotBeApproved()
    {
        InitiativeDefinition deliverables = Project with { BenefitIds = [], Deliverables = ["a", "b", "c", "d"] };

        Assert.Equal("ApprovedWithoutBenefit! MinimumCheck", Codes(deliverables));
        Assert.Contains("4 deliverables", Check(deliverables).First().Text.English, StringComparison.Ordinal);
        Assert.Equal("NoBenefit MinimumCheck", Codes(deliverables with { Approved = null }));
    }

    [Fact]
    public void Of_ApprovedWithoutOwnerOrBusinessCase_IsRefused()
    {
        Assert.Equal(
            "ApprovedWithoutOwner! ApprovedWithoutBusinessCase! MinimumCheck NoOwner",
            Codes(Project with { Roles = [], BusinessCaseId = null }));
        // an experiment needs no payback (rule A3-23)
        Assert.Empty(Codes(Project with { BusinessCaseId = null, IsExperiment = true }));
    }

    [Fact]
    public void Of_OnlyAProgrammeContainsOthers()
    {
        InitiativeDefinition parent = Project with { Id = "parent" };

        Assert.Equal("OnlyProgrammesContain!", Codes(Project with { ParentId = "parent" }, parent));
        Assert.Empty(Codes(Project with { ParentId = "programme" }, Programme));
    }

    [Fact]
    public void Of_ARing_IsRefusedAndEnds() =>
        Assert.StartsWith(
            "InitiativeCycle!",
            Codes(Programme with { ParentId = "other" }, Programme with { Id = "other", ParentId = "programme" }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-06-01", "2025-05-31", "DatesReversed!")]
    [InlineData("2025-06-01", "2025-06-01", "")]
    [InlineData("2024-12-31", "2025-06-01", "DatesReversed!")]
    public void Of_GoLive_LiesBetweenStartAndClosing(string goLive, string closed, string expected)
    {
        InitiativeDefinition dated = Project with { GoLive = Day(goLive), Closed = Day(closed) };

        Assert.Equal(
            expected, Codes(dated with { Roles = [Role(Roles.BenefitOwner, "dir", new(2025, 1, 1), Day(closed).AddDays(1))] }));
    }

    [Fact]
    public void Of_AProgrammeWithoutGoal_IsAnOrphan() => Assert.Equal("OrphanProgramme", Codes(Programme with { GoalId = null }));

    [Fact]
    public void Of_ACharterWithOneBlank_IsIncomplete() =>
        Assert.Equal("CharterIncomplete", Codes(Programme with { Charter = Charter(6) }));

    [Fact]
    public void Of_ScopeApprovedBeforeEffectsAndBusinessCase_IsRefused()
    {
        InitiativeDefinition early = Project with { Charter = Approved((CharterPart.Scope, 3), (CharterPart.Effects, 2)) };
        InitiativeDefinition inOrder = Project with
        {
            Charter = Approved(
                (CharterPart.Scope, 3), (CharterPart.Effects, 2), (CharterPart.BusinessCase, 3), (CharterPart.Organisation, 4)),
        };

        Assert.Equal("BuildOrder!", Codes(early)); // no business case was approved yet
        Assert.Empty(Codes(inOrder));
    }

    [Fact]
    public void Of_ReadinessThreeOfFive_ListsTheTwoOpenRisks()
    {
        ReadinessCheck check = new(new Dictionary<ReadinessItem, bool>
        {
            [ReadinessItem.Steering] = true,
            [ReadinessItem.DecisionPower] = false,
            [ReadinessItem.Skills] = true,
            [ReadinessItem.Stakeholders] = false,
            [ReadinessItem.OrganisedForBenefits] = true,
        });

        Assert.Equal(3, check.Score);
        Assert.Equal("ReadinessRisk ReadinessRisk", Codes(Project with { Readiness = check }));
        Assert.Equal([ReadinessItem.DecisionPower, ReadinessItem.Stakeholders], check.OpenRisks.Select(risk => risk.Item));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "ProgrammeAdvised")]
    public void Of_ThreeOfFourReasons_AdviseAProgramme(bool third, string expected) =>
        Assert.Equal(expected, Codes(Project with { Advice = new ProgrammeAdvice(true, true, third, false) }));

    [Fact]
    public void Of_ADependencyTwelveMonthsLate_SaysSo()
    {
        ExternalDependency late = new("KOMBIT", "KOMBIT", new(2018, 1, 1), new(2019, 1, 1));

        Assert.Equal(12, late.DelayMonths);
        Assert.Equal("DependencyLate", Codes(Project with { Dependencies = [late] }));
    }

    [Fact]
    public void Of_MoreMembersThanTheLimit_WarnsOnce()
    {
        InitiativeDefinition crowded = Project with
        {
            PortfolioId = "all",
            Roles = [.. Project.Roles, Role(Roles.SteeringGroup, "dir", new(2025, 1, 1), new(2026, 1, 1)),
                .. Enumerable.Range(0, 3).Select(i => Role(Roles.SteeringGroup, "p" + i, new(2025, 1, 1), new(2026, 1, 1)))],
        };
        PortfolioDefinition portfolio = new()
        {
            Id = "all",
            Name = LocalText.Same("All"),
            OwnerIds = ["a", "b"],
            Reporting = ReportingInterval.Quarterly,
            SteeringGroupLimit = 3,
        };
        PortfolioPlan plan =
            Plan(crowded) with { Portfolios = new Dictionary<string, PortfolioDefinition> { ["all"] = portfolio } };

        Assert.Equal(["SteeringGroupTooLarge"], InitiativeChecks.Check(crowded, plan, Benefits).Select(finding => finding.Code));
        Assert.Empty(InitiativeChecks.Check(crowded with { Roles = [.. crowded.Roles.SkipLast(1)] }, plan, Benefits));
    }

    [Fact]
    public void Of_NotDecidedButBuilding_AndNoUnit_EachFireOnce() =>
        Assert.Equal(
            "NoDecision NoOperatingUnit",
            Codes(Project with { Approved = null, Phase = InitiativePhase.Delivery, UnitIds = [] }));

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Charter Charter(int answered) =>
        new(Enum.GetValues<CharterPart>().Take(answered).ToDictionary(part => part, _ => new CharterAnswer("text", null)));

    private static Charter Approved(params (CharterPart Part, int Day)[] parts) =>
        new(parts.ToDictionary(part => part.Part, part => new CharterAnswer("text", new DateOnly(2025, 1, part.Day))));
}
