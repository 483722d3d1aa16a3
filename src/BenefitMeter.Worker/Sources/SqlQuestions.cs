using System.Data.Common;
using System.Globalization;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Writes what a database is asked for an extraction (contracts.md 29): one grouped question a date for everything that adds
/// up, which also tells the days seen and the cells that cannot be read, and one for every tally that does not add up, or
/// whose working days the reader counts.
/// </summary>
internal static class SqlQuestions
{
    /// <summary>Writes the questions; the first one also counts the rows.</summary>
    public static IReadOnlyList<SqlQuestion> Of(Extraction extraction, SqlDialect dialect, SqlRows rows)
    {
        IEnumerable<SqlQuestion> additive = extraction.PlacingDates.Select((_, date) => Additive(extraction, dialect, rows, date));
        IEnumerable<SqlQuestion> others = extraction.Tallies.Index()
            .Where(tally => !IsAdditive(tally.Item, dialect))
            .Select(tally => SqlGroups.Question(extraction, dialect, rows, tally.Index));
        return [.. additive, .. others];
    }

    private static SqlQuestion Additive(Extraction extraction, SqlDialect dialect, SqlRows rows, int date)
    {
        var write = new SqlExpressions(dialect, rows);
        string dated = extraction.PlacingDates[date];
        var columns = new List<string> { write.Day(dated), SqlGroups.Unit(extraction, rows), SqlRows.Problems, dialect.Count };
        columns.Add(extraction.Dataset.CompleteThrough.Column is { } column ? $"MAX({write.Day(column)})" : "NULL");
        var tallies = new List<SqlTally>();
        foreach ((int index, Tally tally) in extraction.Tallies.Index().Where(t => IsAdditive(t.Item, dialect) && t.Item.DatedBy == dated))
        {
            tallies.Add(SqlTally.Add(index, (AdditiveTally)tally, columns, write, dialect));
        }

        string text = $"SELECT {string.Join(",\n  ", columns)}\nFROM {rows.Read(write.Since(dated, extraction.FirstDay ?? DateOnly.MinValue))}\nGROUP BY {string.Join(", ", columns.Take(3).Where(SqlGroups.IsGrouped))}";
        var question = new Question(
            text, write.Parameters,
            string.Create(CultureInfo.InvariantCulture, $"Rows by day of '{dated}' and unit, with {tallies.Count} additive tallies"));
        ReportingCalendar? hours = SqlGroups.Hours(extraction, rows, dated);
        ReportingCalendar? reachHours = extraction.Dataset.CompleteThrough.Column is { } reach ? SqlGroups.Hours(extraction, rows, reach) : null;
        return new(question, (reader, builder) => TakeAdditive(reader, builder, date, tallies, dialect, hours, reachHours));
    }

    private static long TakeAdditive(
        DbDataReader reader, TallyBuilder builder, int date, List<SqlTally> tallies, SqlDialect dialect,
        ReportingCalendar? hours, ReportingCalendar? reachHours)
    {
        long rows = reader.GetInt64(3);
        string? unit = SqlAnswer.Text(reader, 1, dialect.TextEnd);
        if (SqlAnswer.Text(reader, 2) is { } problems)
        {
            TakeProblems(builder, problems, date == 0 ? rows : 0);
            return rows;
        }

        if (date == 0)
        {
            builder.CountRead(rows);
            builder.CountKept(unit, rows);
            if (SqlAnswer.Day(reader, 4, reachHours) is { } through)
            {
                builder.SeenCompleteThrough(through);
            }
        }

        if (SqlAnswer.Day(reader, 0, hours) is { } day)
        {
            builder.Seen(date, unit, day, rows);
            tallies.ForEach(tally => tally.Take(reader, builder, unit, day));
        }

        return rows;
    }

    private static void TakeProblems(TallyBuilder builder, string problems, long rows)
    {
        builder.CountRead(rows);
        foreach (string problem in problems.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int space = problem.IndexOf(' ', StringComparison.Ordinal);
            string column = builder.Extraction.Columns[int.Parse(problem.AsSpan(0, space), CultureInfo.InvariantCulture)].Column;
            for (long row = 0; row < rows; row++)
            {
                builder.AddUnreadable($"dataset {builder.Extraction.Dataset.Id}", column, problem[(space + 1)..]);
            }
        }
    }

    private static bool IsAdditive(Tally tally, SqlDialect dialect) =>
        tally is AdditiveTally { Of: var of } && !SqlExpressions.IsByPair(of, dialect);
}
