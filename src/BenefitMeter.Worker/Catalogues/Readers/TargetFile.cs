using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>
/// Reads the targets of units from a CSV file as Danish Excel saves it: <c>unit;period;value</c> with decimal commas.
/// </summary>
internal static class TargetFile
{
    private static readonly string[] Columns = ["unit", "period", "value"];

    /// <summary>Adds the points of the file to the targets of units. The rows may be in any order.</summary>
    /// <param name="file">The key that names the file.</param>
    /// <param name="profile">The profile, which decides the day of a period's point.</param>
    /// <param name="units">Receives the points by unit; a unit that is already there is an error.</param>
    /// <param name="context">What has been read before; receives the issues.</param>
    public static void Read(
        ScalarNode file, ProfileShape profile, Dictionary<string, IReadOnlyList<TargetPoint>> units,
        IndicatorReaderContext context)
    {
        if (CsvTable.Read(context.Folder, file, Columns, context.Issues) is not { } table)
        {
            return;
        }

        foreach (IGrouping<string, CsvTableRow> unit in table.Rows.GroupBy(row => row["unit"], StringComparer.Ordinal))
        {
            FileLocation place = unit.First().Place;
            if (!context.UnitIds.Contains(unit.Key))
            {
                context.Issues.Add(
                    ShapeIssues.UnknownReference(place, ReferenceNames.Name(ScalarKind.Unit), unit.Key, context.UnitIds));
            }
            else if (!units.TryAdd(unit.Key, Points(unit, table.Separator, profile, context.Issues)))
            {
                context.Issues.Add(FileIssues.DuplicateId(place, "units", unit.Key, file.Place));
            }
        }
    }

    private static List<TargetPoint> Points(
        IEnumerable<CsvTableRow> rows, char separator, ProfileShape profile, ICollection<DefinitionIssue> issues)
    {
        var points = new SortedDictionary<DateOnly, TargetPoint>();
        foreach (CsvTableRow row in rows)
        {
            Period? period = Scalars.PeriodOrDate(row["period"]);
            decimal? value = Value(row["value"], separator);
            if (period is null)
            {
                issues.Add(
                    FileIssues.TableCell(row.Place, "period", ScalarCheck.Expected(ScalarKind.PeriodOrDate), row["period"]));
            }

            if (value is null)
            {
                issues.Add(FileIssues.TableCell(row.Place, "value", Expected(separator), row["value"]));
            }

            if (period is { } at && value is { } number)
            {
                DateOnly day = TargetReader.DayOf(at, profile);
                if (!points.TryAdd(day, new TargetPoint(day, number)))
                {
                    issues.Add(IndicatorIssues.PointsNotAscending(row.Place, row["period"]));
                }
            }
        }

        return [.. points.Values];
    }

    /// <summary>
    /// Reads a number; null where it cannot be read. A file with semicolons has decimal commas, a file with commas has decimal
    /// points; the other mark is never interpreted.
    /// </summary>
    public static decimal? Value(string cell, char separator) => separator == ';'
        ? cell.Contains('.') ? null : Scalars.Number(cell.Replace(',', '.'))
        : Scalars.Number(cell);

    private static LocalText Expected(char separator) => separator == ';'
        ? new LocalText("et tal med decimalkomma, fx 71,5", "a number with a decimal comma, such as 71,5")
        : ScalarCheck.Expected(ScalarKind.Number);
}
