using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Rules;
using CsvHelper;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// The approved baselines, in one CSV file per indicator beside the catalogue (rule 6). Rows are only ever added.
/// </summary>
internal static class BaselineFiles
{
    /// <summary>The folder of the files, inside the catalogue folder.</summary>
    public const string FolderName = "baselines";

    private static readonly string[] Columns =
    [
        "unit", "period", "version", "value", "numerator", "denominator", "window", "definition_version", "approved_by",
        "system_user", "approved_on", "reference",
    ];

    /// <summary>Reads every approved baseline.</summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="issues">Receives an error for each cell that cannot be read; its row is left out.</param>
    /// <returns>The baselines, the oldest version first; empty where there is no folder of them.</returns>
    public static IReadOnlyList<ApprovedBaseline> Read(string folder, ICollection<DefinitionIssue> issues)
    {
        string baselines = Path.Combine(folder, FolderName);
        if (!Directory.Exists(baselines))
        {
            return [];
        }

        List<ApprovedBaseline> approved = [];
        foreach (string path in Directory.EnumerateFiles(baselines, "*.csv").Order(StringComparer.Ordinal))
        {
            string file = FolderName + "/" + Path.GetFileName(path);
            foreach (CsvTableRow row in CsvTable.Read(folder, file, new FileLocation(file, 1, 1), Columns, issues)?.Rows ?? [])
            {
                if (Parse(Path.GetFileNameWithoutExtension(path), row, issues) is { } baseline)
                {
                    approved.Add(baseline);
                }
            }
        }

        return [.. approved.OrderBy(baseline => baseline.Version)];
    }

    /// <summary>
    /// Adds approvals to the files of their indicators. The whole file is written beside the old one and then replaces it, so a
    /// crash leaves either the old file or the new one.
    /// </summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="approved">The approvals, of one or several indicators.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Append(string folder, IReadOnlyList<ApprovedBaseline> approved)
    {
        Directory.CreateDirectory(Path.Combine(folder, FolderName));
        foreach (IGrouping<string, ApprovedBaseline> indicator in approved.GroupBy(baseline => baseline.IndicatorId))
        {
            string path = Path.Combine(folder, FolderName, indicator.Key + ".csv");
            string temporary = path + ".new";
            string before = File.Exists(path) ? File.ReadAllText(path) : string.Join(',', Columns) + "\r\n";
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            using (var text = new StreamWriter(file))
            {
                text.Write(before);
                if (!before.EndsWith('\n'))
                {
                    text.Write("\r\n");
                }

                Write(text, indicator);
                text.Flush();
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
    }

    private static void Write(TextWriter text, IEnumerable<ApprovedBaseline> rows)
    {
        using CsvWriter writer = CsvWriter.Create(text, new CsvWriterOptions { HasHeader = false }, leaveOpen: true);
        foreach (ApprovedBaseline row in rows)
        {
            writer.WriteRecord(
                row.UnitId, row.PeriodId, Written(row.Version), Written(row.Value), Written(row.Numerator),
                Written(row.Denominator), row.Window, Written(row.DefinitionVersion), row.ApprovedBy, row.SystemUser,
                row.ApprovedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Reference);
        }
    }

    private static string Written(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static ApprovedBaseline? Parse(string indicator, CsvTableRow row, ICollection<DefinitionIssue> issues)
    {
        int before = issues.Count;
        var baseline = new ApprovedBaseline(
            indicator, row["unit"], row["period"],
            Cell(row, "version", ScalarKind.Integer, Scalars.Integer, issues),
            Cell(row, "value", ScalarKind.Number, Scalars.Number, issues),
            row["numerator"].Length == 0 ? null : Cell(row, "numerator", ScalarKind.Number, Scalars.Number, issues),
            row["denominator"].Length == 0 ? null : Cell(row, "denominator", ScalarKind.Number, Scalars.Number, issues),
            row["window"],
            Cell(row, "definition_version", ScalarKind.Integer, Scalars.Integer, issues),
            row["approved_by"], row["system_user"],
            Cell(row, "approved_on", ScalarKind.Date, Scalars.Date, issues),
            row["reference"]);
        return issues.Count == before ? baseline : null;
    }

    private static T Cell<T>(
        CsvTableRow row, string column, ScalarKind kind, Func<string, T?> read, ICollection<DefinitionIssue> issues)
        where T : struct
    {
        T? value = read(row[column]);
        if (value is null)
        {
            issues.Add(FileIssues.TableCell(row.Place, column, ScalarCheck.Expected(kind), row[column]));
        }

        return value ?? default;
    }
}
