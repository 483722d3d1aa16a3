using BenefitMeter.Portfolios;
using BenefitMeter.Time;
using static BenefitMeter.Tests.Portfolios.Initiatives;

namespace BenefitMeter.Tests.Portfolios;

public sealed class RoleChecksTests
{
    [Fact]
    public void Of_AGapOfOneDay_IsReported()
    {
        InitiativeDefinition gap = Project with
        {
            Roles = [Role(Roles.BenefitOwner, "dir", new(2025, 1, 1), new(2025, 6, 1)),
                Role(Roles.BenefitOwner, "dir", new(2025, 6, 2), new(2026, 1, 1))],
        };

        PortfolioFinding finding = Assert.Single(Check(gap));
        Assert.Equal("OwnerGap", finding.Code);
        Assert.Contains("2025-06-01..2025-06-01", finding.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnOwnerOutsideTheSteeringGroup_IsReported()
    {
        RoleAssignment member = Role(Roles.SteeringGroup, "dir", new(2025, 1, 1), new(2025, 12, 31));

        Assert.Equal("OwnerOutsideSteeringGroup", Codes(Project with { Roles = [.. Project.Roles, member] }));
        Assert.Empty(Codes(Project with { Roles = [.. Project.Roles, member with { Days = Project.Days }] }));
    }

    [Theory]
    [InlineData(2, RoleLevel.Area, "OwnerMustBeCentral!")]
    [InlineData(2, RoleLevel.Decentral, "OwnerMustBeCentral!")]
    [InlineData(2, RoleLevel.Central, "")]
    [InlineData(1, RoleLevel.Area, "")]
    public void Of_ABenefitOverSeveralAdministrations_NeedsACentralOwner(int areas, RoleLevel level, string expected)
    {
        InitiativeDefinition owned = Project with { Roles = [Project.Roles[0] with { Level = level }] };
        Dictionary<string, PortfolioBenefit> benefits = new() { ["letters"] = new("dir", areas) };

        Assert.Equal(expected, string.Concat(InitiativeChecks.Check(owned, Plan(owned), benefits).Select(finding =>
            finding.Code + (finding.IsError ? "!" : string.Empty))));
    }

    [Fact]
    public void Of_TwoCentralOwnersOnOneDay_IsRefused()
    {
        RoleAssignment next = Project.Roles[0] with { Days = new DaySpan(new(2025, 12, 31), DateOnly.MaxValue) };

        Assert.Equal("SeveralCentralOwners!", Codes(Project with { Roles = [Project.Roles[0], next] }));
        Assert.Empty(Codes(
            Project with { Roles = [Project.Roles[0], next with { Days = new DaySpan(new(2026, 1, 1), DateOnly.MaxValue) }] }));
    }

    [Fact]
    public void Of_AControllerThatNoOwnerAppointed_IsRefused_AndOneWhoOwnsIsWarnedOf()
    {
        RoleAssignment controller = Role(Roles.BenefitController, "ctrl", new(2025, 1, 1), new(2026, 1, 1));

        Assert.Equal("ControllerAppointedByOther!", Codes(Project with { Roles = [.. Project.Roles, controller] }));
        Assert.Equal(
            "ControllerAppointedByOther!",
            Codes(Project with { Roles = [.. Project.Roles, controller with { AppointedBy = "ctrl" }] }));
        Assert.Empty(Codes(Project with { Roles = [.. Project.Roles, controller with { AppointedBy = "dir" }] }));
        Assert.Equal(
            "OwnerMeasures",
            Codes(Project with { Roles = [.. Project.Roles, controller with { PersonId = "dir", AppointedBy = "dir" }] }));
    }

    [Fact]
    public void ConfirmedPercent_SevenOfNine_Is77Point8()
    {
        RoleAssignment[] roles = [.. Enumerable.Range(0, 9)
            .Select(i => Project.Roles[0] with { Confirmed = i < 7 ? new DateOnly(2025, 2, 1) : null })];

        Assert.Equal(77.7777777778m, RoleCoverage.ConfirmedPercent(roles));
        Assert.Null(RoleCoverage.ConfirmedPercent([]));
    }
}
