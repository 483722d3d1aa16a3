using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads the units of the organisation, from the YAML and from the units file, and checks that they make one tree.</summary>
internal static class UnitsReader
{
    private static readonly string[] Columns = ["id", "name", "parent", "codes", "responsible"];
    private static readonly string[] LaterColumns = ["valid-from", "valid-to"];

    /// <summary>Reads every unit.</summary>
    public static IReadOnlyList<UnitRow> Read(string folder, Node? organisation, ICollection<DefinitionIssue> issues)
    {
        List<UnitRow> units = [.. organisation.At("units").Entries().Select(FromYaml)];
        if (organisation.At("units-file") is ScalarNode file)
        {
            foreach (UnitRow row in FromFile(folder, file, organisation, issues))
            {
                if (units.Find(unit => unit.Unit.Id == row.Unit.Id) is { } first)
                {
                    issues.Add(FileIssues.DuplicateId(row.Place, "units", row.Unit.Id, first.Place));
                }
                else
                {
                    units.Add(row);
                }
            }
        }

        return units;
    }

    private static UnitRow FromYaml(MapEntry entry) => new(
        new Unit(
            entry.Key,
            entry.Value.At("name").Wording() ?? LocalText.Same(entry.Key),
            entry.Value.At("parent").Text(),
            entry.Value.At("codes").Texts(),
            entry.Value.At("responsible").Text()),
        entry.Place);

    private static IEnumerable<UnitRow> FromFile(string folder, ScalarNode file, Node? organisation, ICollection<DefinitionIssue> issues)
    {
        CatalogueTable? table = CatalogueTable.Read(folder, file, Columns, issues);
        IReadOnlyList<TableRow> rows = table?.Rows ?? [];
        string[] ids = [.. organisation.At("units").Entries().Select(entry => entry.Key), .. rows.Select(row => row["id"])];
        string[] people = [.. organisation.At("people").Entries().Select(entry => entry.Key)];
        foreach (TableRow row in rows)
        {
            if (!Scalars.IsId(row["id"]))
            {
                issues.Add(ShapeIssues.BadId(row.Place, row["id"]));
            }

            if (row["name"].Length == 0)
            {
                issues.Add(FileIssues.TableCell(row.Place, "name", ScalarCheck.Expected(ScalarKind.Text), row["name"]));
            }

            foreach (string column in LaterColumns.Where(column => row[column].Length > 0))
            {
                issues.Add(FileIssues.DatedUnitsLater(row.Place, column));
            }

            string? parent = Filled(row["parent"]);
            string? responsible = Filled(row["responsible"]);
            CheckReference(ScalarKind.Unit, parent, ids, row, issues);
            CheckReference(ScalarKind.Person, responsible, people, row, issues);
            string[] codes = row["codes"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            yield return new UnitRow(new Unit(row["id"], LocalText.Same(row["name"]), parent, codes, responsible), row.Place);
        }
    }

    private static void CheckReference(
        ScalarKind kind, string? id, string[] known, TableRow row, ICollection<DefinitionIssue> issues)
    {
        if (id is not null && !known.Contains(id))
        {
            issues.Add(ShapeIssues.UnknownReference(row.Place, References.Name(kind), id, known));
        }
    }

    private static string? Filled(string cell) => cell.Length == 0 ? null : cell;
}
