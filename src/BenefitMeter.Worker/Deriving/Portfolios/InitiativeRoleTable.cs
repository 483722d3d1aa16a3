using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>Who has which role in an initiative.</summary>
internal static class InitiativeRoleTable
{
    /// <summary>Gets the table.</summary>
    public static Table<RoleRow> Table { get; } = new("bm_initiative_role", t =>
    {
        t.Id("initiative_id", row => row.InitiativeId)
            .Means("indsatsen", "the initiative");
        t.Integer("sort_order", row => row.Index)
            .Means("dens plads dér", "its place there");
        t.Id("role_code", row => row.Role.Role)
            .Means(
                PortfolioWords.Role.Quoted + ", eller en af porteføljens egne",
                PortfolioWords.Role.Quoted + ", or one of the portfolio's own");
        t.Label("role_name_da", row => row.Name.Danish)
            .Means("rollen på dansk", "the role in Danish");
        t.Label("role_name_en", row => row.Name.English)
            .Means("rollen på engelsk", "the role in English");
        t.Label("person_name", row => PortfolioNodes.NameOf(row.Role.PersonId, row.Organisation))
            .Means("hvem der har rollen", "who has the role");
        t.Word("role_level", row => row.Role.Level)
            .Means("{words}", "{words}");
        t.Id("benefit_id", row => row.Role.BenefitId)
            .Means("den gevinst, den gælder", "the benefit it is about")
            .Null("alle indsatsens gevinster", "all of the initiative's");
        t.Label(
            "appointed_by", row => row.Role.AppointedBy is { } by ? PortfolioNodes.NameOf(by, row.Organisation) : null)
            .Means("hvem der har udpeget", "who appointed")
            .Null("det er ikke oplyst", "nobody said");
        t.Day("confirmed_on", row => row.Role.Confirmed)
            .Means("dagen, indehaveren bekræftede at kende den", "the day its holder confirmed to know it")
            .Null("den er ikke bekræftet", "not confirmed");
        t.Day("valid_from", row => row.Role.Days.Start == DateOnly.MinValue ? null : row.Role.Days.Start)
            .Means("første dag", "its first day")
            .Null("den har altid gældt", "always");
        t.Day("valid_to", row => row.Role.Days.End == DateOnly.MaxValue ? null : row.Role.Days.End.AddDays(-1))
            .Means("sidste dag", "its last day")
            .Null("der er ingen slutdato", "it has no end");
        t.PrimaryKey("initiative_id", "sort_order");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(PortfolioPlan plan, Organisation organisation) => Table.Rows(
        plan.Initiatives.Values.SelectMany(initiative => initiative.Roles.Select((role, index) =>
            new RoleRow(initiative.Id, index, role, plan.RoleNames[role.Role], organisation))));
}

/// <summary>A role in an initiative.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Index">Its place in the initiative, from 0.</param>
/// <param name="Role">The role and who has it.</param>
/// <param name="Name">What the role is called.</param>
/// <param name="Organisation">The organisation, which has the persons' names.</param>
internal sealed record RoleRow(
    string InitiativeId, int Index, RoleAssignment Role, LocalText Name, Organisation Organisation);
