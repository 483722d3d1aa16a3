using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rules of units over time: rows that follow each other, parents that exist, and successors (rule B1).</summary>
internal static class UnitHistoryRules
{
    /// <summary>
    /// Checks the rows of one unit: each begins on the day after the one before it ends, and only the last names successors.
    /// </summary>
    /// <param name="rows">The rows of the unit, at least one, in any order.</param>
    /// <param name="root">The id of the top unit, which cannot close; null where there is none.</param>
    /// <param name="issues">Receives the issues.</param>
    public static void CheckRows(UnitRow[] rows, string? root, ICollection<DefinitionIssue> issues)
    {
        foreach (UnitRow row in rows.Where(row => row.Unit.Days.IsEmpty))
        {
            issues.Add(OrganisationIssues.ValidityReversed(row.Place, row.Unit));
        }

        UnitRow[] ordered = [.. rows.OrderBy(row => row.Unit.Days.Start)];
        foreach ((UnitRow before, UnitRow row) in ordered.Zip(ordered.Skip(1)))
        {
            if (row.Unit.Days.Start != before.Unit.Days.End)
            {
                issues.Add(OrganisationIssues.RowsDoNotFollow(row.Place, row.Unit, before));
            }
        }

        foreach (UnitRow row in ordered.Where(row => row.Unit.Successors.Count > 0))
        {
            CheckShares(row, isLast: row == ordered[^1], issues);
        }

        if (ordered[^1].Unit is { ValidTo: not null } last && last.Id == root)
        {
            issues.Add(OrganisationIssues.RootCloses(ordered[^1].Place, root));
        }
    }

    /// <summary>
    /// Checks units against each other: a parent exists as long as its children, and a successor on the day after the unit
    /// closes.
    /// </summary>
    /// <param name="units">All rows; exactly one unit is the root.</param>
    /// <param name="byId">The same rows by unit.</param>
    /// <param name="issues">Receives the issues.</param>
    public static void CheckRelations(
        IReadOnlyList<UnitRow> units, ILookup<string, UnitRow> byId, ICollection<DefinitionIssue> issues)
    {
        string root = units.First(row => row.Unit.ParentId is null).Unit.Id;
        foreach (UnitRow row in units)
        {
            if (row.Unit.ParentId is { } parent && parent != root && SpanOf(byId[parent]) is { } above
                && (above.Start > row.Unit.Days.Start || above.End < row.Unit.Days.End))
            {
                issues.Add(OrganisationIssues.ParentNotThere(row.Place, row.Unit, parent, above));
            }

            foreach (string successor in row.Unit.Successors.Keys.Where(id =>
                id != root && SpanOf(byId[id])?.Contains(row.Unit.Days.End) != true))
            {
                issues.Add(OrganisationIssues.SuccessorNotThere(row.Place, row.Unit, successor));
            }
        }
    }

    private static void CheckShares(UnitRow row, bool isLast, ICollection<DefinitionIssue> issues)
    {
        if (!isLast || row.Unit.ValidTo is null)
        {
            issues.Add(OrganisationIssues.SuccessorsOfOpenUnit(row.Place, row.Unit.Id));
        }

        if (row.Unit.Successors.Values.Sum() != 1 || row.Unit.Successors.Values.Any(share => share <= 0))
        {
            issues.Add(OrganisationIssues.SharesNotOne(row.Place, row.Unit.Id, row.Unit.Successors.Values.Sum()));
        }
    }

    private static Time.DaySpan? SpanOf(IEnumerable<UnitRow> rows)
    {
        UnitRow[] all = [.. rows];
        return all.Length == 0 ? null : new(all.Min(row => row.Unit.Days.Start), all.Max(row => row.Unit.Days.End));
    }
}
