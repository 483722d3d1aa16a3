using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Streams the rows of workbooks into a folder of rows, in memory that grows with their different texts only.</summary>
internal sealed class ExcelRows(
    ExcelOptions options, Extraction extraction, RowAggregator aggregator, IProgress<long>? rowsRead) : IDropRows
{
    private static readonly ColumnNeed Name = new("header", CellType.Text, DateMeaning.Local, null);

    private readonly CellText text = new(options.Style, extraction.Calendar);
    private readonly Cell[] cells = new Cell[extraction.Columns.Count];
    private readonly RowCount count = new(rowsRead);

    /// <inheritdoc/>
    public void Fold(DropFile file, CancellationToken cancellationToken) =>
        WorkbookSheet.Read(file, options.Sheet, (sheet, rows, from1904) =>
            Fold(file, sheet, rows, new CellReader(text, from1904), cancellationToken));

    /// <inheritdoc/>
    public void Complete()
    {
    }

    private void Fold(DropFile file, string sheet, SheetReader rows, CellReader reader, CancellationToken cancellationToken)
    {
        Dictionary<int, int>? needs = options.HeaderRow is null ? NeedsByLetters() : null;
        bool hasRows = false;
        while (rows.Read())
        {
            hasRows = true;
            if (needs is not null)
            {
                Fold(rows.Cells, reader, needs);
                aggregator.Add(cells, $"{file.Name}!{sheet}", rows.Row);
                count.Add(cancellationToken);
            }
            else if (rows.Row >= options.HeaderRow)
            {
                needs =
                    rows.Row == options.HeaderRow ? NeedsByNames(rows.Cells, reader, file, sheet) : throw NoHeader(file, sheet);
            }
        }

        count.Report();
        if (hasRows && needs is null)
        {
            throw NoHeader(file, sheet);
        }
    }

    private void Fold(IReadOnlyList<SheetCell> row, CellReader reader, Dictionary<int, int> needs)
    {
        Array.Clear(cells);
        foreach (SheetCell cell in row)
        {
            if (needs.TryGetValue(cell.Column, out int need))
            {
                cells[need] = reader.Read(cell, extraction.Columns[need]);
            }
        }
    }

    private Dictionary<int, int> NeedsByNames(IReadOnlyList<SheetCell> header, CellReader reader, DropFile file, string sheet)
    {
        string[] names = [.. header.Select(cell => reader.Read(cell, Name).Text ?? string.Empty)];
        return extraction.Columns.Index().ToDictionary(
            need => header[SourceFailure.IndexOf(
                need.Item.Column, names, new($"Arket {file.Path}!{sheet}", $"The sheet {file.Path}!{sheet}"))].Column,
            need => need.Index);
    }

    private Dictionary<int, int> NeedsByLetters() => extraction.Columns.Index().ToDictionary(
        need => ColumnName.IndexOf(need.Item.Column) is { } column && ColumnName.Of(column) == need.Item.Column
            ? column
            : throw new BenefitMeterException(
                FailureKind.Catalogue,
                new(
                    $"Datasættet '{extraction.Dataset.Id}' nævner en kolonne '{need.Item.Column}', og dets "
                        + "ark har ingen overskrift.",
                    $"Dataset '{extraction.Dataset.Id}' names a column '{need.Item.Column}', and its sheets have no header."),
                new("Kald kolonnerne A, B, C, som Excel viser dem, eller fjern header: false fra kilden.",
                    "Name the columns A, B, C as Excel shows them, or take header: false away from the source.")),
        need => need.Index);

    private BenefitMeterException NoHeader(DropFile file, string sheet) => new(
        FailureKind.Source,
        new($"Arket {file.Path}!{sheet} har intet i række {options.HeaderRow}, som skal navngive kolonnerne.",
            $"The sheet {file.Path}!{sheet} has nothing in row {options.HeaderRow}, which shall name the columns."),
        new("Skriv rækken, der navngiver dem: header-row: 3, eller header: false, hvor ingen gør.",
            "Write the row that names them: header-row: 3, or header: false where none does."));
}
