using System.Data.Common;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Writes the query of one tally that has groups of its own, by value, by text or by a pair of days, and reads its rows.
/// </summary>
internal static class SqlGroups
{
    /// <summary>Writes the query of the tally at an index.</summary>
    public static SqlTallyQuery Build(Extraction extraction, SqlDialect dialect, SqlRows rows, int index)
    {
        var write = new SqlExpressions(dialect, rows);
        Tally tally = extraction.Tallies[index];
        DurationValue? pair = PairOf(tally, dialect);
        (string[] values, string purpose) = tally switch
        {
            _ when pair is not null =>
                ([write.LocalDay(pair.From), write.LocalDay(pair.To)], $"pair of days from '{pair.From}' to '{pair.To}'"),
            ValuesTally of => (new[] { write.Value(of.Value) }, "every value"),
            DistinctTally distinct => ([rows.Cell(distinct.Column).Value], $"different '{distinct.Column}'"),
            OpenTally open => ([write.Day(open.Closed)], $"open until '{open.Closed}'"),
            _ => throw new ArgumentOutOfRangeException(nameof(index), tally, "This tally is not known."),
        };
        string day = write.Day(tally.DatedBy);

        // Only the days show whether a row was closed before it was opened.
        string bucket = tally is OpenTally ? day : write.Bucket(tally.DatedBy);
        string[] keys = [bucket, Unit(extraction, rows), .. values];
        (string? checkedColumn, string projection) = Projection(tally, values[0], rows);
        string filled = tally is OpenTally || pair is not null ? string.Empty : $" AND {values[0]} IS NOT NULL";
        string text = $"SELECT {string.Join(",\n  ", [keys[0], keys[1], projection, .. values.Skip(1)])},\n"
            + $"  {SqlDialect.Fill(dialect.Count, "*")}\n"
            + $"FROM {rows.Subquery(write.Since(tally.DatedBy, extraction.FirstDayOf(tally)), checkedColumn)}\n"
            + $"WHERE {SqlRows.Problems} IS NULL AND {day} IS NOT NULL AND {write.Filter(tally.Where)}{filled}\n"
            + $"GROUP BY {string.Join(", ", keys.Where(IsGrouped).Distinct())}";
        var query = new SourceQuery(
            text, write.Parameters, $"Rows by {(bucket == day ? "day" : "month")} of '{tally.DatedBy}', unit and {purpose}");
        ReportingCalendar? hours = Hours(extraction, rows, tally.DatedBy);
        ReportingCalendar? closedHours = tally is OpenTally { Closed: var closed } ? Hours(extraction, rows, closed) : null;
        return new(query, (reader, builder) =>
        {
            DateOnly date = SqlResult.Day(reader, 0, hours)!.Value;
            string? unit = SqlResult.Text(reader, 1, dialect.TextEnd);
            long count = reader.GetInt64(keys.Length);
            switch (tally)
            {
                case OpenTally:
                    builder.AddOpen(index, unit, date, SqlResult.Day(reader, 2, closedHours), count);
                    break;
                case DistinctTally or ValuesTally when pair is null && reader.IsDBNull(2):
                    break;
                case DistinctTally:
                    builder.AddDistinct(index, unit, date, SqlResult.Text(reader, 2, dialect.TextEnd)!);
                    break;
                default:
                    Add(builder, index, unit, date, pair is null ? SqlResult.Number(reader, 2) : Between(reader, pair), count);
                    break;
            }

            return count;
        });
    }

    // A cell that forms a group by itself is checked once for each group, not once for each row.
    private static (string? Column, string Value) Projection(Tally tally, string value, SqlRows rows)
    {
        string? column = tally switch
        {
            ValuesTally { Value: ColumnValue of } => of.Column,
            DistinctTally distinct => rows.Need(distinct.Column).Column,
            _ => null,
        };
        return column is not null && rows.Reading(column).Projection is { } format
            ? (column, SqlDialect.Fill(format, value))
            : (null, value);
    }

    /// <summary>Writes the unit's code. NULL where the dataset has no units.</summary>
    public static string Unit(Extraction extraction, SqlRows rows) =>
        extraction.Dataset.UnitColumn is { } column ? rows.Cell(column).Value : "NULL";

    /// <summary>
    /// Gets whether rows can be grouped by a column. NULL is a constant, which some databases refuse in GROUP BY.
    /// </summary>
    public static bool IsGrouped(string column) => column != "NULL";

    /// <summary>
    /// Gets the calendar that converts a date's UTC hours to local days. Null where the date is grouped by local day.
    /// </summary>
    public static ReportingCalendar? Hours(Extraction extraction, SqlRows rows, string date) =>
        rows.Reading(date).ByHour ? extraction.Calendar : null;

    private static DurationValue? PairOf(Tally tally, SqlDialect dialect)
    {
        ValueSource? of =
            tally switch { AdditiveTally additive => additive.Value, ValuesTally values => values.Value, _ => null };
        return SqlExpressions.IsByPair(of, dialect) ? (DurationValue)of! : null;
    }

    private static decimal? Between(DbDataReader reader, DurationValue duration) =>
        Durations.Between(duration, Day(reader, 2), Day(reader, 3));

    private static Cell Day(DbDataReader reader, int column) =>
        SqlResult.Day(reader, column, hours: null) is { } day ? Cell.OfDate(day) : Cell.Empty;

    private static void Add(TallyBuilder builder, int index, string? unit, DateOnly day, decimal? value, long count)
    {
        ValueSource? of = builder.Extraction.Tallies[index] is ValuesTally values
            ? values.Value
            : ((AdditiveTally)builder.Extraction.Tallies[index]).Value;
        bool isNegative = of is DurationValue && value < 0;
        builder.AddNegative(index, isNegative && day <= builder.Extraction.AsOf ? count : 0);
        decimal? counted = isNegative && !((DurationValue)of!).KeepNegative ? null : value;
        if (builder.Extraction.Tallies[index] is AdditiveTally)
        {
            builder.AddRows(index, unit, day, count, counted is null ? 0 : count, (counted ?? 0) * count);
        }
        else if (counted is { } ranked)
        {
            builder.AddValue(index, unit, day, ranked, count);
        }
    }
}
