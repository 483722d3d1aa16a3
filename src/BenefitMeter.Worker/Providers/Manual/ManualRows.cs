using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Manual;

/// <summary>
/// Reads typed values: each row tells unit, period, value, and who typed it when. The period is read as the date of its last
/// day. Of two rows for the same unit and period the later one counts.
/// </summary>
internal sealed class ManualRows(Extraction extraction, RowAggregator aggregator) : IDropRows
{
    private static readonly string[] Columns = ["period", "by", "on"];

    private static readonly ColumnNeed On = new("on", CellType.Date, DateMeaning.Date, null);

    private readonly Dictionary<(string Unit, string Period), (Cell[] Cells, string File, int Line)> kept = [];
    private readonly UnreadableRows unreadable = new(new(
        "Yderligere rækker mangler hvem, hvornår eller en periode; de er holdt ude.",
        "Further rows lack who, when or a period; they are kept out."));
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
                    place, new($"Rækken {problem.Danish}. Den er holdt ude.", $"The row {problem.English}. It is kept out."));
                continue;
            }

            CheckLength(period, place);
            Keep(
                (row["unit"], period.Id), [.. extraction.Columns.Select(need => Read(row, period, need, text, file))],
                file.Name, row.Place.Line);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        foreach ((Cell[] cells, string file, int line) in kept.Values)
        {
            aggregator.Add(cells, file, line);
        }

        unreadable.AddTo(aggregator.Tallies);
        if (replaced > 0)
        {
            aggregator.Tallies.CountRead(replaced);
            aggregator.Tallies.AddFinding(new(
                "DuplicateKey", null, "unit, period", null, replaced,
                new("Rækker, hvis enhed og periode står igen senere; den sidste række af hver er beholdt.",
                    "Rows whose unit and period stand again later; the last row of each is kept.")));
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
                    "Skriv en første linje som unit;period;value;by;on;note og alle rækker med lige så mange celler.",
                    "Write a first line such as unit;period;value;by;on;note, and every row with as many cells."));
    }

    private static LocalText? Problem(CsvTableRow row, bool isPeriod, CellText text) =>
        Columns.FirstOrDefault(column => row[column].Length == 0) is { } empty
            ? new(
                $"har intet i {empty}; skriv periode, af hvem og på hvilken dato",
                $"has nothing in {empty}; write period, by whom and on which date")
        : !isPeriod
            ? new($"har ingen periode som 2026-03, 2026-Q1 eller 2026-W07, men {CellShape.Of(row["period"])}",
                $"has no period such as 2026-03, 2026-Q1 or 2026-W07, but {CellShape.Of(row["period"])}")
        : text.Read(row["on"], On).Kind != CellKind.Date
            ? new($"har ingen dato i on, men {CellShape.Of(row["on"])}", $"has no date in on, but {CellShape.Of(row["on"])}")
        : null;

    // Values of a month and of its quarter would be added up.
    private void CheckLength(Period period, string place)
    {
        first ??= (period, place);
        if (first is { } other && other.Period.Grain != period.Grain)
        {
            throw new BenefitMeterException(
                FailureKind.Source,
                new($"Indtastede værdier er af forskellig længde: {other.Period.Id} i {other.Place} og {period.Id} i {place}.",
                    $"Typed values are of different lengths: {other.Period.Id} in {other.Place}, and {period.Id} in {place}."),
                new("Hold én periodelængde i en kilde; længere perioder regnes ud af de kortere.",
                    "Keep one length of period in a source; longer periods are worked out from the shorter ones."));
        }
    }

    private void Keep((string Unit, string Period) key, Cell[] cells, string file, int line)
    {
        if (cells.Any(cell => cell.Kind == CellKind.Unreadable))
        {
            aggregator.Add(cells, file, line);
            return;
        }

        replaced += kept.ContainsKey(key) ? 1 : 0;
        kept[key] = (cells, file, line);
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
