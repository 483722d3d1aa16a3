using System.Data.Common;
using System.Globalization;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>An additive tally and the columns of a question's answer that it is made of.</summary>
/// <param name="Index">The tally's place in the extraction.</param>
/// <param name="Tally">The tally.</param>
/// <param name="Conditions">The columns that hold 1 where rows meet one of its conditions, else 0.</param>
/// <param name="Value">
/// The first column of what it sums: how many are filled, their sum, and of durations how many are negative.
/// </param>
internal sealed record SqlTally(int Index, AdditiveTally Tally, IReadOnlyList<int> Conditions, int Value)
{
    /// <summary>Adds to a question what tallies need; equal conditions and equal values are asked once.</summary>
    /// <param name="tallies">The tallies, each with its place in the extraction.</param>
    /// <param name="write">Writes conditions and values.</param>
    /// <param name="dialect">The database's words.</param>
    /// <param name="cells">What is worked out of each row.</param>
    /// <param name="keys">What of it is grouped by.</param>
    /// <param name="columns">What is answered of each group.</param>
    public static List<SqlTally> Build(
        IReadOnlyList<(int Index, AdditiveTally Tally)> tallies, SqlExpressions write, SqlDialect dialect,
        List<string> cells, List<string> keys, List<string> columns)
    {
        Dictionary<string, int> conditions = [];
        Dictionary<ValueSource, int> values = [];
        return [.. tallies.Select(each => new SqlTally(
            each.Index, each.Tally, [.. write.Conditions(each.Tally.Where).Select(ColumnOf)],
            each.Tally.Value is { } of ? ValueOf(of) : -1))];

        int ColumnOf((string Condition, string? Text) asked)
        {
            if (!conditions.TryGetValue(asked.Condition, out int column))
            {
                string met = $"CASE WHEN {asked.Condition} THEN 1 ELSE 0 END";
                string name = Name("bm_if", conditions.Count);
                if (asked.Text is null)
                {
                    cells.Add($"{met} AS {name}");
                }

                string key = asked.Text ?? name;
                keys.AddRange(keys.Contains(key) ? [] : [key]);
                conditions.Add(asked.Condition, column = columns.Count);
                columns.Add(asked.Text is null ? name : met);
            }

            return column;
        }

        int ValueOf(ValueSource of)
        {
            if (!values.TryGetValue(of, out int column))
            {
                string name = Name("bm_value", values.Count);
                cells.Add($"{write.Value(of)} AS {name}");
                string taken = of is DurationValue { KeepNegative: false } ? $"CASE WHEN {name} >= 0 THEN {name} END" : name;
                values.Add(of, column = columns.Count);
                columns.AddRange([SqlDialect.Fill(dialect.Count, taken), SqlDialect.Fill(dialect.ExactSum, taken)]);
                if (of is DurationValue)
                {
                    columns.Add(SqlDialect.Fill(dialect.Count, $"CASE WHEN {name} < 0 THEN 1 END"));
                }
            }

            return column;
        }
    }

    /// <summary>Takes a group's rows where they meet the tally's conditions.</summary>
    public void AddRow(DbDataReader reader, TallyBuilder builder, string? unit, DateOnly day, long rows)
    {
        foreach (int condition in Conditions)
        {
            if (reader.GetInt32(condition) == 0)
            {
                return;
            }
        }

        long filled = Tally.Value is null ? 0 : reader.GetInt64(Value);
        builder.AddRows(Index, unit, day, rows, filled, filled == 0 ? 0 : SqlResult.Number(reader, Value + 1));
        if (Tally.Value is DurationValue && day <= builder.Extraction.AsOf)
        {
            builder.AddNegative(Index, reader.GetInt64(Value + 2));
        }
    }

    private static string Name(string start, int index) => string.Create(CultureInfo.InvariantCulture, $"{start}{index}");
}
