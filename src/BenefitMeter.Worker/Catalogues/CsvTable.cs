using System.Text;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;
using CsvHelper;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>A CSV file that belongs to the catalogue: units, targets or approved baselines.</summary>
/// <param name="Separator">The separator of the cells: <c>;</c> where the first line contains one, else <c>,</c>.</param>
/// <param name="Rows">The rows below the header.</param>
internal sealed record CsvTable(char Separator, IReadOnlyList<CsvTableRow> Rows)
{
    /// <summary>Reads the table that a key of the catalogue names; null where the file cannot be opened.</summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="key">The path as written, relative to the file in which it is written.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="issues">Receives what is wrong with the file.</param>
    public static CsvTable? Read(
        string folder, ScalarNode key, IReadOnlyList<string> columns, ICollection<DefinitionIssue> issues)
    {
        string file = Path.Combine(Path.GetDirectoryName(key.Place.File) ?? string.Empty, key.Value).Replace('\\', '/');
        return Read(folder, file, key.Place, columns, issues);
    }

    /// <summary>
    /// Reads a table; null where the file cannot be opened. The rows end at the first fault; there are none where a column is
    /// missing.
    /// </summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="namedAt">The place of the issue where the file cannot be opened.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="issues">Receives what is wrong with the file.</param>
    public static CsvTable? Read(
        string folder, string file, FileLocation namedAt, IReadOnlyList<string> columns, ICollection<DefinitionIssue> issues)
    {
        string text;
        try
        {
            // The catalogue's tables must be in its folder too; only the data of sources may be elsewhere (decision 0040).
            if (!CatalogueFiles.IsInside(folder, file))
            {
                issues.Add(FileIssues.FileOutside(namedAt, file));
                return null;
            }

            text = Decode(File.ReadAllBytes(Path.Combine(folder, file)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            issues.Add(FileIssues.UnreadableFile(namedAt, file, exception));
            return null;
        }

        char separator = text.AsSpan(0, Math.Max(text.IndexOf('\n'), 0)).Contains(';') ? ';' : ',';
        return Parse(text, file, separator, columns, issues);
    }

    private static CsvTable? Parse(
        string text, string file, char separator, IReadOnlyList<string> columns, ICollection<DefinitionIssue> issues)
    {
        using CsvReader reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        });
        List<CsvTableRow> rows = [];
        try
        {
            string[] headers = [.. reader.Headers.Select(header => header.Trim())];
            string[] missing = [.. columns.Where(column => !headers.Contains(column))];
            foreach (string column in missing)
            {
                issues.Add(FileIssues.TableColumnMissing(new FileLocation(file, 1, 1), column, string.Join(separator, columns)));
            }

            while (missing.Length == 0 && reader.Read())
            {
                var cells = headers.Select((header, i) => (header, Cell: reader.GetString(i).Trim()))
                    .DistinctBy(cell => cell.header).ToDictionary(cell => cell.header, cell => cell.Cell, StringComparer.Ordinal);
                FileLocation place = new(file, (int)reader.LineNumber, 1);
                foreach (DefinitionIssue issue in cells.Values.SelectMany(cell => CprCheck.Find(cell, place)))
                {
                    issues.Add(issue);
                }

                rows.Add(new CsvTableRow(place, cells));
            }
        }
        catch (CsvFormatException exception)
        {
            issues.Add(FileIssues.UnreadableFile(new FileLocation(file, 1, 1), file, exception));
        }

        return new CsvTable(separator, rows);
    }

    /// <summary>Decodes UTF-8 with or without a byte order mark, else Latin-1 as plain "CSV" from a Danish Excel.</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
