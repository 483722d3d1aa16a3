using System.Globalization;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>What can be wrong with the organisation.</summary>
internal static class OrganisationIssues
{
    public static DefinitionIssue NoRoot(Place place) =>
        Issue.Error("NoRoot", place, "Ingen enhed er øverst.", "No unit is at the top.")
            .Hint("præcis én enhed har ingen 'parent'", "exactly one unit has no 'parent'");

    public static DefinitionIssue SeveralRoots(Place place, string id, string first) =>
        Issue.Error("SeveralRoots", place, $"Enheden '{id}' har ingen 'parent', og det har '{first}' heller ikke.",
            $"Unit '{id}' has no 'parent', and neither has '{first}'.")
            .Hint("præcis én enhed er øverst", "exactly one unit is at the top");

    public static DefinitionIssue UnitCycle(Place place, string path) =>
        Issue.Error("UnitCycle", place, $"Enhederne går i ring: {path}.", $"The units form a cycle: {path}.")
            .Hint("ret 'parent' på en af dem", "correct 'parent' of one of them");

    public static DefinitionIssue ReservedId(Place place, string id) =>
        Issue.Error("ReservedId", place, $"En enhed kan ikke hedde '{id}'; den samler rækker med ukendte koder.",
            $"A unit cannot be called '{id}'; it takes the rows with unknown codes.");

    public static DefinitionIssue DuplicateCode(Place place, string code, string id, string other) =>
        Issue.Error("DuplicateCode", place, $"Koden '{code}' på enheden '{id}' hører allerede til '{other}'.",
            $"Code '{code}' of unit '{id}' already belongs to '{other}'.")
            .Hint("en kode betyder én enhed; to enhedskolonner er to datasæt",
                "a code means one unit; two unit columns are two datasets");

    public static DefinitionIssue NotMonday(Place place, DateOnly date)
    {
        string shown = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Issue.Error("NotMonday", place, $"'fortnight-anchor' {shown} er ikke en mandag.",
            $"'fortnight-anchor' {shown} is not a Monday.");
    }
}
