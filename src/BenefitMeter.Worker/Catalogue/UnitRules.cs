using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Checks that units make one tree and that every code means one unit.</summary>
internal static class UnitRules
{
    public static void Check(IReadOnlyList<UnitRow> units, Place organisation, ICollection<DefinitionIssue> issues)
    {
        Dictionary<string, UnitRow> byId = units.DistinctBy(row => row.Unit.Id).ToDictionary(row => row.Unit.Id, StringComparer.Ordinal);
        UnitRow[] roots = [.. units.Where(row => row.Unit.ParentId is null)];
        if (roots.Length == 0)
        {
            issues.Add(OrganisationIssues.NoRoot(organisation));
        }

        foreach (UnitRow root in roots.Skip(1))
        {
            issues.Add(OrganisationIssues.SeveralRoots(root.Place, root.Unit.Id, roots[0].Unit.Id));
        }

        foreach (UnitRow row in units)
        {
            Check(row, byId, issues);
        }

        CheckCodes(units, issues);
    }

    private static void Check(UnitRow row, Dictionary<string, UnitRow> byId, ICollection<DefinitionIssue> issues)
    {
        if (row.Unit.Id == UnitTree.UnmappedId)
        {
            issues.Add(OrganisationIssues.ReservedId(row.Place, row.Unit.Id));
        }

        List<string> path = [row.Unit.Id];
        for (UnitRow? above = row; above?.Unit.ParentId is { } parent; above = byId.GetValueOrDefault(parent))
        {
            if (parent == row.Unit.Id && path.Min(StringComparer.Ordinal) == row.Unit.Id)
            {
                issues.Add(OrganisationIssues.UnitCycle(row.Place, string.Join(" → ", path.Append(parent))));
            }

            if (path.Contains(parent))
            {
                return;
            }

            path.Add(parent);
        }
    }

    private static void CheckCodes(IReadOnlyList<UnitRow> units, ICollection<DefinitionIssue> issues)
    {
        // Every id is a code of its own unit, and comes before what anybody writes.
        Dictionary<string, string> owners = units.Select(row => row.Unit.Id).Append(UnitTree.UnmappedId)
            .Distinct(StringComparer.Ordinal).ToDictionary(id => id, StringComparer.Ordinal);
        foreach (UnitRow row in units)
        {
            foreach (string code in row.Unit.Codes.Where(code => !owners.TryAdd(code, row.Unit.Id) && owners[code] != row.Unit.Id))
            {
                issues.Add(OrganisationIssues.DuplicateCode(row.Place, code, row.Unit.Id, owners[code]));
            }
        }
    }
}
