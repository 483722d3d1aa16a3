using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>
/// Reads units from a CSV file: <c>id,name,parent,codes,responsible</c> and, where units change over time,
/// <c>valid-from,valid-to,successors</c>. A unit that has moved has several rows.
/// </summary>
internal static class UnitsFile
{
    private static readonly string[] Columns = ["id", "name", "parent", "codes", "responsible"];

    /// <summary>Reads the units of the file.</summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="file">The key that names the file.</param>
    /// <param name="written">The ids of the units in the YAML, which parents and successors may name too.</param>
    /// <param name="people">The ids of the people who may be responsible.</param>
    /// <param name="issues">Receives an error for each cell that is wrong.</param>
    public static IEnumerable<UnitRow> Read(
        string folder, ScalarNode file, IEnumerable<string> written, string[] people, ICollection<DefinitionIssue> issues)
    {
        CsvTable? table = CsvTable.Read(folder, file, Columns, issues);
        IReadOnlyList<CsvTableRow> rows = table?.Rows ?? [];
        string[] ids = [.. written.Concat(rows.Select(row => row["id"])).Distinct()];
        foreach (CsvTableRow row in rows)
        {
            if (!Scalars.IsId(row["id"]))
            {
                issues.Add(ShapeIssues.BadId(row.Place, row["id"]));
            }

            if (row["name"].Length == 0)
            {
                issues.Add(FileIssues.TableCell(row.Place, "name", ScalarCheck.Expected(ScalarKind.Text), row["name"]));
            }

            string? parent = Filled(row["parent"]);
            string? responsible = Filled(row["responsible"]);
            CheckReference(ScalarKind.Unit, parent, ids, row, issues);
            CheckReference(ScalarKind.Person, responsible, people, row, issues);
            yield return new UnitRow(
                new Unit(row["id"], LocalText.Same(row["name"]), parent, Parts(row["codes"]), responsible)
                {
                    ValidFrom = Day(row, "valid-from", issues),
                    ValidTo = Day(row, "valid-to", issues),
                    Successors = Successors(row, table!.Separator, ids, issues),
                },
                row.Place);
        }
    }

    private static DateOnly? Day(CsvTableRow row, string column, ICollection<DefinitionIssue> issues)
    {
        DateOnly? day = Scalars.Date(row[column]);
        if (day is null && row[column].Length > 0)
        {
            issues.Add(FileIssues.TableCell(row.Place, column, ScalarCheck.Expected(ScalarKind.Date), row[column]));
        }

        return day;
    }

    /// <summary>Reads <c>x:0.6|y:0.4</c>, with decimal commas after semicolons; <c>x</c> alone means <c>x:1</c>.</summary>
    private static Dictionary<string, decimal> Successors(
        CsvTableRow row, char separator, string[] ids, ICollection<DefinitionIssue> issues)
    {
        Dictionary<string, decimal> shares = new(StringComparer.Ordinal);
        foreach (string part in Parts(row["successors"]))
        {
            string[] pair = part.Split(':', StringSplitOptions.TrimEntries);
            decimal? share = pair.Length == 1 ? 1 : pair.Length == 2 ? TargetFile.Value(pair[1], separator) : null;
            if (share is null || !shares.TryAdd(pair[0], share.Value))
            {
                issues.Add(FileIssues.TableCell(row.Place, "successors", new LocalText(
                    "enheder med andele, fx x:0.6|y:0.4", "units with shares, such as x:0.6|y:0.4"), row["successors"]));
            }

            CheckReference(ScalarKind.Unit, pair[0], ids, row, issues);
        }

        return shares;
    }

    private static string[] Parts(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void CheckReference(
        ScalarKind kind, string? id, string[] known, CsvTableRow row, ICollection<DefinitionIssue> issues)
    {
        if (id is not null && !known.Contains(id))
        {
            issues.Add(ShapeIssues.UnknownReference(row.Place, ReferenceNames.Name(kind), id, known));
        }
    }

    private static string? Filled(string cell) => cell.Length == 0 ? null : cell;
}
