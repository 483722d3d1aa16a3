using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>
/// Reads tables of plans from CSV files of the catalogue folder, as Danish Excel saves them or with commas and decimal points.
/// </summary>
internal static class PlanCsvReader
{
    /// <summary>
    /// Reads the rows that have any content. A column that the table does not have is an error, because its cells would be lost.
    /// </summary>
    /// <param name="file">The key that names the file; null where it is left out.</param>
    /// <param name="header">The columns that the file may have, separated by semicolons.</param>
    /// <param name="needed">The columns that the file must have.</param>
    /// <param name="context">What has been read before; receives the issues.</param>
    public static IReadOnlyList<PlanRow> Read(Node? file, string header, IReadOnlyList<string> needed, PlanReaderContext context)
    {
        if (file is not ScalarNode scalar || CsvTable.Read(context.Folder, scalar, needed, context.Issues) is not { } table)
        {
            return [];
        }

        // A table of plans is a plain CSV table as Danish Excel saves it, without further syntax (decision 0055).
        string[] known = header.Split(';');
        foreach (string column in table.Rows.Take(1).SelectMany(row => row.Cells.Keys).Except(known))
        {
            context.Issues.Add(WorkIssues.UnknownColumn(table.Rows[0].Place with { Line = 1 }, column, known));
        }

        return [.. table.Rows.Where(row => row.Cells.Values.Any(cell => cell.Length > 0))
            .Select(row => new PlanRow(row, table.Separator, context))];
    }
}
