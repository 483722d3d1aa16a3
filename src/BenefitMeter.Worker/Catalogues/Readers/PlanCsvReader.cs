using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>
/// A table of plans in a CSV file of the catalogue folder, as Danish Excel saves it or with commas and decimal points.
/// </summary>
internal static class PlanCsvReader
{
    /// <summary>Reads the rows; a column that the table does not know is an issue, for what stands in it would be lost.</summary>
    /// <param name="file">The key that names the file; null where there is none.</param>
    /// <param name="header">The columns that it may have, separated by semicolons.</param>
    /// <param name="needed">Those that it must have.</param>
    /// <param name="context">What the readers of plans share.</param>
    public static IReadOnlyList<PlanRow> Read(Node? file, string header, IReadOnlyList<string> needed, PlanReaderContext context)
    {
        if (file is not ScalarNode scalar || CsvTable.Read(context.Folder, scalar, needed, context.Issues) is not { } table)
        {
            return [];
        }

        // Plans are tables as Danish Excel saves them, and nothing else (decision 0055).
        string[] known = header.Split(';');
        foreach (string column in table.Rows.Take(1).SelectMany(row => row.Cells.Keys).Except(known))
        {
            context.Issues.Add(WorkIssues.UnknownColumn(table.Rows[0].Place with { Line = 1 }, column, known));
        }

        return [.. table.Rows.Where(row => row.Cells.Values.Any(cell => cell.Length > 0))
            .Select(row => new PlanRow(row, table.Separator, context))];
    }
}

/// <summary>A row of plans; a cell that cannot be read is an issue, an empty one is null.</summary>
/// <param name="row">The row.</param>
/// <param name="separator">What separates its cells; after a semicolon numbers have decimal commas.</param>
/// <param name="context">What the readers of plans share.</param>
internal sealed class PlanRow(CsvTableRow row, char separator, PlanReaderContext context)
{
    private static readonly LocalText DayForms =
        new("en dato, fx 31.12.2026 eller 2026-12-31", "a date such as 31.12.2026 or 2026-12-31");

    /// <summary>Gets where it stands.</summary>
    public FileLocation Place => row.Place;

    public string? Text(string column) => row[column] is { Length: > 0 } text ? text : null;

    public string Needed(string column)
    {
        if (row[column].Length == 0)
        {
            Report(column, ScalarCheck.Expected(ScalarKind.Text));
        }

        return row[column];
    }

    /// <summary>Reads the id that the row is known by, and reports one that stands there twice.</summary>
    public string Key(string column, string section, IDictionary<string, FileLocation> seen)
    {
        string id = row[column];
        if (!Scalars.IsId(id))
        {
            context.Issues.Add(ShapeIssues.BadId(Place, id));
        }
        else if (!seen.TryAdd(id, Place))
        {
            context.Issues.Add(FileIssues.DuplicateId(Place, section, id, seen[id]));
        }

        return id;
    }

    /// <summary>Reads a number that is not negative.</summary>
    public decimal? Number(string column)
    {
        bool isRead =
            DanishText.TryNumber(row[column], separator == ';' ? NumberStyle.Danish : NumberStyle.Invariant, out decimal number);
        return Cell<decimal>(
            column, new("et tal fra 0, fx 1.100 eller 7,5", "a number from 0, such as 1.100 or 7,5"),
            isRead && number >= 0 ? number : null);
    }

    public int? Integer(string column) =>
        Cell<int>(
            column, ScalarCheck.Expected(ScalarKind.Integer),
            Scalars.Integer(row[column]) is { } number and >= 0 ? number : null);

    public DateOnly? Day(string column) => Cell<DateOnly>(
        column, DayForms, DanishText.TryDate(row[column], out DateOnly day) ? day : null);

    public DateOnly? NeededDay(string column)
    {
        if (row[column].Length == 0)
        {
            Report(column, DayForms);
        }

        return Day(column);
    }

    public bool? Flag(string column) => Cell<bool>(column, new("ja eller nej", "yes or no"), row[column].ToLowerInvariant() switch
    {
        "ja" or "yes" or "true" or "x" or "1" => true,
        "nej" or "no" or "false" or "0" => false,
        _ => null,
    });

    /// <summary>Reads one of a few words, in either language and case.</summary>
    public T? Choice<T>(string column, IReadOnlyList<PlanCode<T>> words)
        where T : struct
    {
        foreach (PlanCode<T> word in words.Where(word => word.Matches(row[column])))
        {
            return word.Value;
        }

        if (row[column].Length > 0)
        {
            context.Issues.Add(ShapeIssues.NotOneOf(
                Place, column, row[column], [.. words.SelectMany(word => new[] { word.Danish, word.English }).Distinct()]));
        }

        return null;
    }

    /// <summary>Reads a text that must be on a list, where there is one.</summary>
    public string? Code(string column, IReadOnlyList<string> codes)
    {
        if (row[column].Length > 0 && codes.Count > 0 && !codes.Contains(row[column]))
        {
            context.Issues.Add(ShapeIssues.NotOneOf(Place, column, row[column], codes));
        }

        return Text(column);
    }

    /// <summary>Reads the quarter of a year: <c>2026-Q4</c>, <c>2026-K4</c>, <c>Q4</c> or <c>K4</c>.</summary>
    public Period? Quarter(string column, int year)
    {
        string text = row[column];
        bool isRead = Scalars.Calendar.TryParse(text.Length == 2 ? $"{year:0000}-{text}" : text, out Period period)
            && period.Grain == PeriodGrain.Quarter && period.Start.Year == year;
        if (!isRead)
        {
            Report(column, new($"et kvartal i {year}, fx K4 eller {year}-Q4", $"a quarter of {year}, such as Q4 or {year}-Q4"));
        }

        return isRead ? period : null;
    }

    public string? Person(string column) => Reference(column, ScalarKind.Person, context.Organisation?.People.Keys);

    public string? Indicator(string column) =>
        Reference(column, ScalarKind.Indicator, context.Tree.At("indicators").Entries().Select(entry => entry.Key));

    public string? Goal(string column) => Reference(column, ScalarKind.Goal, StrategyReader.GoalIds(context.Tree.At("strategy")));

    public string? Reference(string column, ScalarKind kind, IEnumerable<string>? known)
    {
        string[] ids = [.. known ?? []];
        if (row[column].Length > 0 && known is not null && !ids.Contains(row[column]))
        {
            context.Issues.Add(ShapeIssues.UnknownReference(Place, ReferenceNames.Name(kind), row[column], ids));
        }

        return Text(column);
    }

    private T? Cell<T>(string column, LocalText expected, T? value)
        where T : struct
    {
        if (value is null && row[column].Length > 0)
        {
            Report(column, expected);
        }

        return value;
    }

    private void Report(string column, LocalText expected) =>
        context.Issues.Add(FileIssues.TableCell(Place, column, expected, row[column]));
}
