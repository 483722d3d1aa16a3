using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Manual;

/// <summary>
/// Reads values that people typed: each row has a unit, a period, a value, who typed it, and when. The period is read as the date
/// of its last day. Of two rows for the same unit and period the later one counts.
/// </summary>
internal sealed class ManualRows(Extraction extraction, RowAggregator aggregator) : IDropRows
{
    private static readonly string[] Columns = ["period", "by", "on"];

    private static readonly ColumnNeed On = new("on", CellType.Date, DateMeaning.Date, null);

    private readonly Dictionary<(string Unit, string Period), (Cell[] Cells, string File, int Line)> rowsByKey = [];
    private readonly UnreadableRows unreadable = new(new(
        "Yderligere rækker mangler periode, by eller on; de er udeladt.",
        "Further rows lack a period, by or on; they are left out."));
    private (Period Period, string Place)? first;
    private long replaced;

    /// <inheritdoc/>
    public void Fold(DropFile file, CancellationToken cancellationToken)
    {
        CsvTable table = Table(file);
        var text = new CellText(table.Separator == ';' ? NumberStyle.Danish : NumberStyle.Invariant, extraction.Calendar);
        foreach (CsvTableRow row in table.Rows)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{row.Place.Line}");
            bool isPeriod = extraction.Calendar.TryParse(row["period"], out Period period);
            if (Problem(row, isPeriod, text) is { } problem)
            {
                unreadable.Add(
                    place, new($"Rækken {problem.Danish}. Den er udeladt.", $"The row {problem.English}. It is left out."));
                continue;
            }

            CheckLength(period, place);
            AddRow(
                (row["unit"], period.Id), [.. extraction.Columns.Select(need => Read(row, period, need, text, file))],
                file.Name, row.Place.Line);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        foreach ((Cell[] cells, string file, int line) in rowsByKey.Values)
        {
            aggregator.Add(cells, file, line);
        }

        unreadable.AddTo(aggregator.Tallies);
        if (replaced > 0)
        {
            aggregator.Tallies.CountRead(replaced);
            aggregator.Tallies.AddFinding(new(
                FindingCode.DuplicateKey, null, "unit, period", null, replaced,
                new("Rækker, hvis enhed og periode findes igen i en senere række; den sidste række gælder.",
                    "Rows whose unit and period occur again in a later row; the last row counts.")));
        }
    }

    private static CsvTable Table(DropFile file)
    {
        List<DefinitionIssue> issues = [];
        CsvTable? table = CsvTable.Read(
            Path.GetDirectoryName(file.Path)!, file.Name, new FileLocation(file.Name, 1, 1), Columns, issues);
        return table is not null && issues.Count == 0
            ? table
            : throw new BenefitMeterException(
                FailureKind.Source,
                new LocalText($"Filen {file.Path} kan ikke bruges:", $"The file {file.Path} cannot be used:")
                    .Then(issues[0].Message),
                issues[0].Hint ?? new(
                    "Skriv en første linje som unit;period;value;by;on;note, og giv alle rækker lige så mange celler.",
                    "Write a first line such as unit;period;value;by;on;note, and give every row as many cells."));
    }

    private static LocalText? Problem(CsvTableRow row, bool isPeriod, CellText text) =>
        Columns.FirstOrDefault(column => row[column].Length == 0) is { } empty
            ? new(
                $"mangler {empty}; skriv periode, hvem der har indtastet værdien, og på hvilken dato",
                $"lacks {empty}; write the period, who typed the value, and on which date")
        : !isPeriod
            ? new($"har ingen periode som 2026-03, 2026-Q1 eller 2026-W07, men {CellShape.Of(row["period"])}",
                $"has no period such as 2026-03, 2026-Q1 or 2026-W07, but {CellShape.Of(row["period"])}")
        : text.Read(row["on"], On).Kind != CellKind.Date
            ? new($"har ingen dato i on, men {CellShape.Of(row["on"])}", $"has no date in on, but {CellShape.Of(row["on"])}")
        : null;

    // Otherwise the values of a month and of its quarter would be added together.
    private void CheckLength(Period period, string place)
    {
        first ??= (period, place);
        if (first is { } other && other.Period.Grain != period.Grain)
        {
            throw new BenefitMeterException(
                FailureKind.Source,
                new(
                    $"Indtastede værdier har forskellige periodelængder: {other.Period.Id} i {other.Place} og {period.Id} i "
                        + $"{place}.",
                    $"Typed values have different period lengths: {other.Period.Id} in {other.Place}, and {period.Id} in "
                        + $"{place}."),
                new("Brug én periodelængde i en kilde; længere perioder beregnes ud fra de kortere.",
                    "Use one length of period in a source; longer periods are calculated from the shorter ones."));
        }
    }

    private void AddRow((string Unit, string Period) key, Cell[] cells, string file, int line)
    {
        if (cells.Any(cell => cell.Kind == CellKind.Unreadable))
        {
            aggregator.Add(cells, file, line);
            return;
        }

        replaced += rowsByKey.ContainsKey(key) ? 1 : 0;
        rowsByKey[key] = (cells, file, line);
    }

    private static Cell Read(CsvTableRow row, Period period, ColumnNeed need, CellText text, DropFile file)
    {
        string cell = row.Cells.TryGetValue(need.Column, out string? found)
            ? found
            : throw SourceFailure.Missing(need.Column, [.. row.Cells.Keys], new($"Filen {file.Path}", $"The file {file.Path}"));
        return (need.Column, need.Type) switch
        {
            ("period", CellType.Date) => Cell.OfDate(period.LastDay),
            (_, CellType.Text) => Cell.OfText(cell),
            _ => text.Read(cell, need),
        };
    }
}
