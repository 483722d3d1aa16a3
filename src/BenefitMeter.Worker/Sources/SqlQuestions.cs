using System.Data.Common;
using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Writes what a database is asked for an extraction (contracts.md 29): one grouped question a date for everything that adds
/// up, which also tells the days seen and the cells that cannot be read, and one for every tally that does not add up.
/// </summary>
internal static class SqlQuestions
{
    /// <summary>Writes the questions; the first one also counts the rows.</summary>
    public static IReadOnlyList<SqlQuestion> Of(Extraction extraction, SqlDialect dialect)
    {
        var rows = new SqlRows(dialect, extraction);
        IEnumerable<SqlQuestion> additive = extraction.PlacingDates.Select((_, date) => Additive(extraction, dialect, rows, date));
        IEnumerable<SqlQuestion> others = extraction.Tallies.Index()
            .Where(tally => tally.Item is not AdditiveTally)
            .Select(tally => Grouped(extraction, new SqlExpressions(dialect, rows), rows, tally.Index));
        return [.. additive, .. others];
    }

    private static SqlQuestion Additive(Extraction extraction, SqlDialect dialect, SqlRows rows, int date)
    {
        var write = new SqlExpressions(dialect, rows);
        string dated = extraction.PlacingDates[date];
        var columns = new List<string> { write.Day(dated), Unit(extraction, rows), SqlRows.Problems, "COUNT(*)" };
        columns.Add(extraction.Dataset.CompleteThrough.Column is { } column ? $"MAX({write.Day(column)})" : "NULL");
        var tallies = new List<SqlTally>();
        foreach ((int index, Tally tally) in extraction.Tallies.Index().Where(t => t.Item is AdditiveTally && t.Item.DatedBy == dated))
        {
            tallies.Add(SqlTally.Add(index, (AdditiveTally)tally, columns, write, dialect));
        }

        string text = $"SELECT {string.Join(",\n  ", columns)}\nFROM {rows.Read()}\nGROUP BY {string.Join(", ", columns.Take(3).Where(IsGrouped))}";
        var question = new Question(
            text, write.Parameters,
            string.Create(CultureInfo.InvariantCulture, $"Rows by day of '{dated}' and unit, with {tallies.Count} additive tallies"));
        return new(question, (reader, builder) => TakeAdditive(reader, builder, date, tallies));
    }

    private static long TakeAdditive(DbDataReader reader, TallyBuilder builder, int date, List<SqlTally> tallies)
    {
        long rows = reader.GetInt64(3);
        string? unit = SqlAnswer.Text(reader, 1);
        if (SqlAnswer.Text(reader, 2) is { } problems)
        {
            TakeProblems(builder, problems, date == 0 ? rows : 0);
            return rows;
        }

        if (date == 0)
        {
            builder.CountRead(rows);
            builder.CountKept(unit, rows);
            if (SqlAnswer.Day(reader, 4) is { } through)
            {
                builder.SeenCompleteThrough(through);
            }
        }

        if (SqlAnswer.Day(reader, 0) is { } day)
        {
            builder.Seen(date, unit, day, rows);
            tallies.ForEach(tally => tally.Take(reader, builder, unit, day));
        }

        return rows;
    }

    private static void TakeProblems(TallyBuilder builder, string problems, long rows)
    {
        builder.CountRead(rows);
        foreach (string problem in problems.Split('\n'))
        {
            int space = problem.IndexOf(' ', StringComparison.Ordinal);
            string column = builder.Extraction.Columns[int.Parse(problem.AsSpan(0, space), CultureInfo.InvariantCulture)].Column;
            for (long row = 0; row < rows; row++)
            {
                builder.AddUnreadable($"dataset {builder.Extraction.Dataset.Id}", column, problem[(space + 1)..]);
            }
        }
    }

    private static SqlQuestion Grouped(Extraction extraction, SqlExpressions write, SqlRows rows, int index)
    {
        Tally tally = extraction.Tallies[index];
        (string value, string purpose) = tally switch
        {
            ValuesTally values => (write.Value(values.Of), "every value"),
            DistinctTally distinct => (rows.Cell(distinct.Column), $"different '{distinct.Column}'"),
            OpenTally open => (write.Day(open.Closed), $"open until '{open.Closed}'"),
            _ => throw new ArgumentOutOfRangeException(nameof(index), tally, "This tally is not known."),
        };
        string[] keys = [write.Day(tally.DatedBy), Unit(extraction, rows), value];
        string filled = tally is OpenTally ? string.Empty : $" AND {value} IS NOT NULL";
        string text = $"SELECT {string.Join(",\n  ", keys)},\n  COUNT(*)\nFROM {rows.Read()}\n"
            + $"WHERE {SqlRows.Problems} IS NULL AND {keys[0]} IS NOT NULL AND {write.Filter(tally.Where)}{filled}\n"
            + $"GROUP BY {string.Join(", ", keys.Where(IsGrouped))}";
        var question = new Question(text, write.Parameters, $"Rows by day of '{tally.DatedBy}', unit and {purpose}");
        return new(question, (reader, builder) => TakeGroup(reader, builder, index));
    }

    private static long TakeGroup(DbDataReader reader, TallyBuilder builder, int index)
    {
        DateOnly day = SqlAnswer.Day(reader, 0)!.Value;
        string? unit = SqlAnswer.Text(reader, 1);
        long rows = reader.GetInt64(3);
        switch (builder.Extraction.Tallies[index])
        {
            case ValuesTally { Of: var of }:
                decimal value = SqlAnswer.Number(reader, 2);
                bool isNegative = of is DurationValue && value < 0;
                builder.AddNegative(index, isNegative && day <= builder.Extraction.AsOf ? rows : 0);
                builder.AddValue(index, unit, day, value, isNegative && !((DurationValue)of).KeepNegative ? 0 : rows);
                break;
            case DistinctTally:
                builder.AddDistinct(index, unit, day, SqlAnswer.Text(reader, 2)!);
                break;
            default:
                builder.AddOpen(index, unit, day, SqlAnswer.Day(reader, 2), rows);
                break;
        }

        return rows;
    }

    private static string Unit(Extraction extraction, SqlRows rows) => extraction.Dataset.UnitColumn is { } column ? rows.Cell(column) : "NULL";

    // A constant is no group, and some databases refuse one.
    private static bool IsGrouped(string column) => column != "NULL";
}
