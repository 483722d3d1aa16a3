using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Streams the rows of workbooks to the tallies. Memory grows with the number of different texts only.</summary>
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
                    $"Datasættet '{extraction.Dataset.Id}' bruger kolonnen '{need.Item.Column}', men dets ark har ingen "
                        + "overskrifter.",
                    $"Dataset '{extraction.Dataset.Id}' uses the column '{need.Item.Column}', but its sheets have no header."),
                new("Kald kolonnerne A, B, C, som Excel viser dem, eller fjern header: false fra kilden.",
                    "Name the columns A, B, C as Excel shows them, or remove header: false from the source.")),
        need => need.Index);

    private BenefitMeterException NoHeader(DropFile file, string sheet) => new(
        FailureKind.Source,
        new($"Arket {file.Path}!{sheet} er tomt i række {options.HeaderRow}, som skulle navngive kolonnerne.",
            $"The sheet {file.Path}!{sheet} is empty in row {options.HeaderRow}, which should name the columns."),
        new("Skriv, hvilken række der navngiver dem, fx header-row: 3, eller header: false, hvis ingen række gør.",
            "Write which row names them, such as header-row: 3, or header: false if no row does."));
}
