using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>The columns of an additive tally in a grouped question: rows, and where it sums, filled, sum and negative durations.</summary>
/// <param name="Index">The tally's place in the extraction.</param>
/// <param name="Column">The first of its columns in the answer.</param>
/// <param name="Tally">The tally.</param>
internal sealed record SqlTally(int Index, int Column, AdditiveTally Tally)
{
    /// <summary>Adds a tally's columns to those of a question.</summary>
    public static SqlTally Add(int index, AdditiveTally tally, List<string> columns, SqlExpressions write, SqlDialect dialect)
    {
        var added = new SqlTally(index, columns.Count, tally);
        string filter = write.Filter(tally.Where);
        columns.Add(Count(filter, dialect));
        if (tally.Of is { } of)
        {
            string value = write.Value(of);
            string taken = of is DurationValue { KeepNegative: false } ? $"{filter} AND {value} >= 0" : $"{filter} AND {value} IS NOT NULL";
            columns.Add(Count(taken, dialect));
            columns.Add(SqlDialect.Fill(dialect.ExactSum, $"CASE WHEN {taken} THEN {value} END"));
        }

        if (tally.Of is DurationValue duration)
        {
            columns.Add(Count($"{filter} AND {write.Value(duration)} < 0", dialect));
        }

        return added;
    }

    /// <summary>Takes the tally's columns of an answer.</summary>
    public void Take(DbDataReader reader, TallyBuilder builder, string? unit, DateOnly day)
    {
        long rows = reader.GetInt64(Column);
        long filled = Tally.Of is null ? 0 : reader.GetInt64(Column + 1);
        builder.AddRows(Index, unit, day, rows, filled, filled == 0 ? 0 : SqlAnswer.Number(reader, Column + 2));
        if (Tally.Of is DurationValue && day <= builder.Extraction.AsOf)
        {
            builder.AddNegative(Index, reader.GetInt64(Column + 3));
        }
    }

    private static string Count(string condition, SqlDialect dialect) => $"SUM(CASE WHEN {condition} THEN {dialect.One} ELSE 0 END)";
}
