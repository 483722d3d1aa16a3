using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Connects populations that disclose each other's numbers: rows with a value, where every row has one; and rows that are split
/// by a condition, such as letters by channel, whose parts add up to all rows.
/// </summary>
internal static class RelatedPopulations
{
    /// <summary>Connects the cells of different tables of a run by their sums.</summary>
    public static void Connect(IReadOnlyCollection<CellTable> tables)
    {
        foreach (CellTable[] equal in tables.GroupBy(table =>
            table.Population with { RequiredValue = null, DistinctColumn = null }).Select(group => group.ToArray()))
        {
            foreach (CellTable other in equal.Skip(1))
            {
                ConnectEqual(equal[0], other);
            }
        }

        foreach (CellTable all in tables)
        {
            foreach (IGrouping<string, (CellTable Table, Condition Extra)> split in Narrower(all, tables)
                .GroupBy(part => part.Extra.Column))
            {
                ConnectSplit(all, [.. split]);
            }
        }
    }

    private static void ConnectEqual(CellTable one, CellTable other)
    {
        foreach (((string unitId, int start, int end), CountCell cell) in one.Cells)
        {
            if (cell.Rows != 0 && other.Find(unitId, start, end) is { } same && same.Rows == cell.Rows)
            {
                CellSum.Connect([cell], [same]);
            }
        }
    }

    private static IEnumerable<(CellTable Table, Condition Extra)> Narrower(CellTable all, IEnumerable<CellTable> tables)
    {
        IReadOnlyList<Condition> common = all.Population.Where.Conditions;
        foreach (CellTable table in tables)
        {
            Condition[] extra = [.. table.Population.Where.Conditions.Except(common)];
            if (extra.Length == 1 && table.Population with { Where = all.Population.Where } == all.Population
                && table.Population.Where.Conditions.Count == common.Count + 1)
            {
                yield return (table, extra[0]);
            }
        }
    }

    private static void ConnectSplit(CellTable all, (CellTable Table, Condition Extra)[] parts)
    {
        (CellTable Table, Condition Extra)[] values = [.. parts.Where(part => part.Extra.Operator == ConditionOperator.In)];
        if (values.Length > 1
            && values.SelectMany(part => part.Extra.Values).Distinct().Count() == values.Sum(part => part.Extra.Values.Count))
        {
            ConnectParts(all, [.. values.Select(part => part.Table)], mustBeAll: false);
        }

        for (int i = 0; i < parts.Length; i++)
        {
            for (int j = i + 1; j < parts.Length; j++)
            {
                ConnectParts(all, [parts[i].Table, parts[j].Table], mustBeAll: true);
            }
        }
    }

    private static void ConnectParts(CellTable all, CellTable[] tables, bool mustBeAll)
    {
        (CountCell Total, CountCell[] Parts)[] sums =
        [
            .. all.Cells.Select(cell => (cell.Value, (CountCell[])[.. tables
                    .Select(table => table.Find(cell.Key.UnitId, cell.Key.Start, cell.Key.End)).OfType<CountCell>()]))
                .Where(sum => sum.Item2.Length == tables.Length),
        ];
        if (!mustBeAll || Array.TrueForAll(sums, sum => sum.Total.Rows == sum.Parts.Sum(part => part.Rows)))
        {
            foreach ((CountCell total, CountCell[] parts) in sums)
            {
                CellSum.Connect([total], parts);
            }
        }
    }
}
