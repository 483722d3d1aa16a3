using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Rules;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>A row of a table of plans. A cell that cannot be read is an error, an empty cell is null.</summary>
/// <param name="row">The row.</param>
/// <param name="separator">The separator of its cells; with semicolons, numbers have decimal commas.</param>
/// <param name="context">What has been read before; receives the issues.</param>
internal sealed class PlanRow(CsvTableRow row, char separator, PlanReaderContext context)
{
    private static readonly LocalText DayForms =
        new("en dato, fx 31.12.2026 eller 2026-12-31", "a date such as 31.12.2026 or 2026-12-31");

    /// <summary>Gets the place of the row.</summary>
    public FileLocation Place => row.Place;

    /// <summary>Reads a text.</summary>
    public string? Text(string column) => row[column] is { Length: > 0 } text ? text : null;

    /// <summary>Reads a required text, and reports it where it is empty.</summary>
    public string Needed(string column)
    {
        if (row[column].Length == 0)
        {
            Report(column, ScalarCheck.Expected(ScalarKind.Text));
        }

        return row[column];
    }

    /// <summary>Reads the id of the row, and reports one that occurs twice.</summary>
    /// <param name="column">The column of the id.</param>
    /// <param name="section">The name of the table in messages.</param>
    /// <param name="seen">The ids before this row; receives the id.</param>
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

    /// <summary>Reads a number of 0 or above.</summary>
    public decimal? Number(string column)
    {
        bool isRead =
            DanishText.TryNumber(row[column], separator == ';' ? NumberStyle.Danish : NumberStyle.Invariant, out decimal number);
        return Cell<decimal>(
            column, new("et tal fra 0, fx 1.100 eller 7,5", "a number from 0, such as 1.100 or 7,5"),
            isRead && number >= 0 ? number : null);
    }

    /// <summary>Reads a whole number of 0 or above.</summary>
    public int? Integer(string column) =>
        Cell<int>(
            column, ScalarCheck.Expected(ScalarKind.Integer),
            Scalars.Integer(row[column]) is { } number and >= 0 ? number : null);

    /// <summary>Reads a date, <c>31.12.2026</c> or <c>2026-12-31</c>.</summary>
    public DateOnly? Day(string column) => Cell<DateOnly>(
        column, DayForms, DanishText.TryDate(row[column], out DateOnly day) ? day : null);

    /// <summary>Reads a required date, and reports it where it is empty.</summary>
    public DateOnly? NeededDay(string column)
    {
        if (row[column].Length == 0)
        {
            Report(column, DayForms);
        }

        return Day(column);
    }

    /// <summary>Reads yes or no, in either language.</summary>
    public bool? Flag(string column) => Cell<bool>(column, new("ja eller nej", "yes or no"), row[column].ToLowerInvariant() switch
    {
        "ja" or "yes" or "true" or "x" or "1" => true,
        "nej" or "no" or "false" or "0" => false,
        _ => null,
    });

    /// <summary>Reads one of the words of an enumeration, in either language and any case, or its letter.</summary>
    public T? Choice<T>(string column, WordSet<T> words)
        where T : struct, Enum => Word(column, words) is { } word ? words.Parse(word.Code) : null;

    /// <summary>Reads one of the words of a set, in either language and any case, or its letter.</summary>
    public Word? Word(string column, WordSet words)
    {
        string cell = row[column];
        Word? found = words.Words.FirstOrDefault(
            word => Spellings(word).Concat(Letters(word)).Contains(cell, StringComparer.OrdinalIgnoreCase));
        if (found is null && cell.Length > 0)
        {
            context.Issues.Add(ShapeIssues.NotOneOf(
                Place, column, cell, [.. words.Words.SelectMany(Spellings).Concat(words.Words.SelectMany(Letters)).Distinct()]));
        }

        return found;
    }

    /// <summary>Reads a text that must be one of the codes; any text where there are no codes.</summary>
    public string? Code(string column, IReadOnlyList<string> codes)
    {
        if (row[column].Length > 0 && codes.Count > 0 && !codes.Contains(row[column]))
        {
            context.Issues.Add(ShapeIssues.NotOneOf(Place, column, row[column], codes));
        }

        return Text(column);
    }

    /// <summary>Reads a required quarter of a year: <c>2026-Q4</c>, <c>2026-K4</c>, <c>Q4</c> or <c>K4</c>.</summary>
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

    /// <summary>Reads the id of a person, and reports one that does not exist.</summary>
    public string? Person(string column) => Reference(column, ScalarKind.Person, context.Organisation?.People.Keys);

    /// <summary>Reads the id of an indicator, and reports one that does not exist.</summary>
    public string? Indicator(string column) =>
        Reference(column, ScalarKind.Indicator, context.Tree.At("indicators").Entries().Select(entry => entry.Key));

    /// <summary>Reads the id of a goal, and reports one that does not exist.</summary>
    public string? Goal(string column) => Reference(column, ScalarKind.Goal, StrategyReader.GoalIds(context.Tree.At("strategy")));

    /// <summary>Reads an id, and reports one that does not exist.</summary>
    /// <param name="column">The column of the id.</param>
    /// <param name="kind">The kind of reference, for the message.</param>
    /// <param name="known">The existing ids; null where they could not be read, and then nothing is reported.</param>
    public string? Reference(string column, ScalarKind kind, IEnumerable<string>? known)
    {
        string[] ids = [.. known ?? []];
        if (row[column].Length > 0 && known is not null && !ids.Contains(row[column]))
        {
            context.Issues.Add(ShapeIssues.UnknownReference(Place, ReferenceNames.Name(kind), row[column], ids));
        }

        return Text(column);
    }

    private static string[] Spellings(Word word) => [word.InPlans, word.Code];

    // Excel may make a dash of a hyphen.
    private static string[] Letters(Word word) => word.Letter switch
    {
        null => [],
        "-" => ["–", "-"],
        _ => [word.Letter],
    };

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
