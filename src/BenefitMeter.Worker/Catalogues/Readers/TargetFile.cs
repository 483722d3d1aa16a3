using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads units' targets from a CSV file as Danish Excel saves it: <c>unit;period;value</c>, decimal comma.</summary>
internal static class TargetFile
{
    private static readonly string[] Columns = ["unit", "period", "value"];

    /// <summary>Adds the file's points to the units'; they may stand in any order.</summary>
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
    /// A file with semicolons has decimal commas, one with commas decimal points; the other mark is refused, not guessed.
    /// </summary>
    public static decimal? Value(string cell, char separator) => separator == ';'
        ? cell.Contains('.') ? null : Scalars.Number(cell.Replace(',', '.'))
        : Scalars.Number(cell);

    private static LocalText Expected(char separator) => separator == ';'
        ? new LocalText("et tal med decimalkomma, fx 71,5", "a number with a decimal comma, such as 71,5")
        : ScalarCheck.Expected(ScalarKind.Number);
}
