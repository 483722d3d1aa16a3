using System.Data.Common;
using System.Globalization;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Writes the query of all additive tallies of one date, and reads its rows. The database counts and sums the rows that agree in
/// period, unit and every condition that a filter names; the tallies that such a group belongs to are found here, once for the
/// whole group (decision 0017). Twenty tallies of a million rows took 4.3 s of PostgreSQL's processor time with separate
/// aggregates for each tally by day, and take 1.5 s in this way by month.
/// </summary>
internal static class SqlSums
{
    /// <summary>Writes the query of the additive tallies of the date at an index.</summary>
    public static SqlTallyQuery Build(
        Extraction extraction, SqlDialect dialect, SqlRows rows, int date, IEnumerable<(int Index, AdditiveTally Tally)> additive)
    {
        var write = new SqlExpressions(dialect, rows);
        string dated = extraction.PlacingDates[date];
        (string day, bool isByMonth) = (write.Day(dated), rows.IsByMonth(dated));
        string? reach = extraction.Dataset.CompleteThrough.Column;
        List<string> cells = ["bm_rows.*", $"{write.Bucket(dated)} AS bm_bucket"];
        // Rows that agree in all of these are counted once for every indicator (decision 0017).
        List<string> keys = ["bm_bucket", SqlGroups.Unit(extraction, rows), SqlRows.Problems];
        List<string> columns =
        [
            isByMonth ? $"MIN({day})" : keys[0], isByMonth ? $"MAX({day})" : "NULL", keys[1], keys[2],
            SqlDialect.Fill(dialect.Count, "*"), reach is null ? "NULL" : $"MAX({write.Day(reach)})",
        ];
        List<SqlTally> tallies = SqlTally.Build([.. additive], write, dialect, cells, keys, columns);
        string readOnce = tallies.Exists(tally => tally.Tally.Value is DurationValue) ? dialect.ReadOnce : string.Empty;
        string text = $"SELECT {string.Join(",\n  ", columns)}\nFROM (SELECT {string.Join(",\n  ", cells)}\n"
            + $"FROM {rows.Subquery(write.Since(dated, extraction.FirstDay ?? DateOnly.MinValue))}{readOnce}) AS bm_cells\n"
            + $"GROUP BY {string.Join(", ", keys.Where(SqlGroups.IsGrouped))}";
        var query = new SourceQuery(
            text, write.Parameters,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Rows by {(isByMonth ? "month" : "day")} of '{dated}' and unit, with {tallies.Count} additive tallies"));
        ReportingCalendar? hours = SqlGroups.Hours(extraction, rows, dated);
        ReportingCalendar? reachHours = reach is null ? null : SqlGroups.Hours(extraction, rows, reach);
        return new(query, (reader, builder) => ReadRow(reader, builder, date, tallies, dialect, hours, reachHours));
    }

    private static long ReadRow(
        DbDataReader reader, TallyBuilder builder, int date, List<SqlTally> tallies, SqlDialect dialect,
        ReportingCalendar? hours, ReportingCalendar? reachHours)
    {
        string? unit = SqlResult.Text(reader, 2, dialect.TextEnd);
        long rows = reader.GetInt64(4);
        if (SqlResult.Text(reader, 3) is { } problems)
        {
            ReadProblems(builder, problems, date == 0 ? rows : 0);
            return rows;
        }

        if (date == 0)
        {
            builder.CountRead(rows);
            builder.CountKept(unit, rows);
            if (SqlResult.Day(reader, 5, reachHours) is { } through)
            {
                builder.RecordCompleteThrough(through);
            }
        }

        if (SqlResult.Day(reader, 0, hours) is { } day)
        {
            builder.RecordDay(date, unit, day, rows);
            if (SqlResult.Day(reader, 1, hours: null) is { } last)
            {
                builder.RecordDay(date, unit, last, 0);
            }

            tallies.ForEach(tally => tally.AddRow(reader, builder, unit, day, rows));
        }

        return rows;
    }

    private static void ReadProblems(TallyBuilder builder, string problems, long rows)
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
}
