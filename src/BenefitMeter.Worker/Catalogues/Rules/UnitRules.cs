using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rules of units: they form one tree on every day, and a code means one unit.</summary>
internal static class UnitRules
{
    /// <summary>Checks all units. Relations over time are checked only where the rest is valid.</summary>
    /// <param name="units">All rows; a unit that has moved has several.</param>
    /// <param name="organisation">The place of the units in the catalogue.</param>
    /// <param name="issues">Receives the issues.</param>
    public static void Check(IReadOnlyList<UnitRow> units, FileLocation organisation, ICollection<DefinitionIssue> issues)
    {
        int before = issues.Count;
        string[] roots = [.. units.Where(row => row.Unit.ParentId is null).Select(row => row.Unit.Id).Distinct()];
        if (roots.Length == 0)
        {
            issues.Add(OrganisationIssues.NoRoot(organisation));
        }

        foreach (string root in roots.Skip(1))
        {
            issues.Add(OrganisationIssues.SeveralRoots(units.First(row => row.Unit.Id == root).Place, root, roots[0]));
        }

        foreach (UnitRow row in units.Where(row => row.Unit.Id == UnitTree.UnmappedId))
        {
            issues.Add(OrganisationIssues.ReservedId(row.Place, row.Unit.Id));
        }

        ILookup<string, UnitRow> byId = units.ToLookup(row => row.Unit.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, UnitRow> unit in byId)
        {
            UnitHistoryRules.CheckRows([.. unit], roots.FirstOrDefault(), issues);
        }

        CheckCycles(units, byId, issues);
        CheckCodes(units, issues);
        if (issues.Count == before)
        {
            UnitHistoryRules.CheckRelations(units, byId, issues);
        }
    }

    /// <summary>Reports each cycle once. Only the days on which a row begins are checked: nothing changes in between.</summary>
    private static void CheckCycles(
        IReadOnlyList<UnitRow> units, ILookup<string, UnitRow> byId, ICollection<DefinitionIssue> issues)
    {
        HashSet<string> reported = [];
        foreach (DateOnly day in units.Select(row => row.Unit.Days.Start).Distinct().Order())
        {
            foreach (UnitRow row in units.Where(row => row.Unit.Days.Contains(day)))
            {
                if (CycleOf(row, day, byId) is { } path && reported.Add(path))
                {
                    issues.Add(OrganisationIssues.UnitCycle(row.Place, path, day));
                }
            }
        }
    }

    /// <summary>Gets the cycle in which a unit is the first by id; null where there is no such cycle.</summary>
    private static string? CycleOf(UnitRow row, DateOnly day, ILookup<string, UnitRow> byId)
    {
        List<string> path = [row.Unit.Id];
        for (UnitRow? above = row; above?.Unit.ParentId is { } parent; above =
            byId[parent].FirstOrDefault(each => each.Unit.Days.Contains(day)))
        {
            if (path.Contains(parent))
            {
                return parent == row.Unit.Id && path.Min(StringComparer.Ordinal) == row.Unit.Id
                    ? string.Join(" → ", path.Append(parent))
                    : null;
            }

            path.Add(parent);
        }

        return null;
    }

    private static void CheckCodes(IReadOnlyList<UnitRow> units, ICollection<DefinitionIssue> issues)
    {
        // The id of a unit is always one of its codes, and takes precedence over every written code.
        HashSet<string> ids = [.. units.Select(row => row.Unit.Id), UnitTree.UnmappedId];
        Dictionary<string, List<Unit>> owners = new(StringComparer.Ordinal);
        foreach (UnitRow row in units)
        {
            foreach (string code in row.Unit.Codes.Distinct(StringComparer.Ordinal))
            {
                List<Unit> known = owners.TryGetValue(code, out List<Unit>? rows) ? rows : owners[code] = [];
                string? other = ids.Contains(code) && code != row.Unit.Id
                    ? code
                    : known.Find(each => each.Id != row.Unit.Id && each.Days.Overlaps(row.Unit.Days))?.Id;
                if (other is not null)
                {
                    issues.Add(OrganisationIssues.DuplicateCode(row.Place, code, row.Unit.Id, other));
                }

                known.Add(row.Unit);
            }
        }
    }
}
