using System.Data.Common;
using System.Globalization;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>An additive tally, and the columns of a query's result that it is calculated from.</summary>
/// <param name="Index">The tally's index in the extraction.</param>
/// <param name="Tally">The tally.</param>
/// <param name="Conditions">The columns of its conditions: 1 where the group's rows meet the condition, otherwise 0.</param>
/// <param name="Value">
/// The first column of the value that it sums: the number of rows that have the value, the sum, and for durations the number of
/// negative ones; -1 where it sums nothing.
/// </param>
internal sealed record SqlTally(int Index, AdditiveTally Tally, IReadOnlyList<int> Conditions, int Value)
{
    /// <summary>Adds the columns that tallies need to a query. Equal conditions and equal values share their columns.</summary>
    /// <param name="tallies">The tallies, each with its index in the extraction.</param>
    /// <param name="write">Writes the SQL of conditions and values.</param>
    /// <param name="dialect">The SQL of the database.</param>
    /// <param name="cells">Receives the expressions that are calculated for each row.</param>
    /// <param name="keys">Receives the expressions that rows are grouped by.</param>
    /// <param name="columns">Receives the result's columns, one value for each group.</param>
    public static List<SqlTally> Build(
        IReadOnlyList<(int Index, AdditiveTally Tally)> tallies, SqlExpressions write, SqlDialect dialect,
        List<string> cells, List<string> keys, List<string> columns)
    {
        Dictionary<string, int> conditions = [];
        Dictionary<ValueSource, int> values = [];
        return [.. tallies.Select(each => new SqlTally(
            each.Index, each.Tally, [.. write.Conditions(each.Tally.Where).Select(ColumnOf)],
            each.Tally.Value is { } of ? ValueOf(of) : -1))];

        int ColumnOf((string Condition, string? Text) condition)
        {
            if (!conditions.TryGetValue(condition.Condition, out int column))
            {
                string met = $"CASE WHEN {condition.Condition} THEN 1 ELSE 0 END";
                string name = Name("bm_if", conditions.Count);
                if (condition.Text is null)
                {
                    cells.Add($"{met} AS {name}");
                }

                string key = condition.Text ?? name;
                keys.AddRange(keys.Contains(key) ? [] : [key]);
                conditions.Add(condition.Condition, column = columns.Count);
                columns.Add(condition.Text is null ? name : met);
            }

            return column;
        }

        int ValueOf(ValueSource of)
        {
            if (!values.TryGetValue(of, out int column))
            {
                string name = Name("bm_value", values.Count);
                cells.Add($"{write.Value(of)} AS {name}");
                string counted = of is DurationValue { KeepNegative: false } ? $"CASE WHEN {name} >= 0 THEN {name} END" : name;
                values.Add(of, column = columns.Count);
                columns.AddRange([SqlDialect.Fill(dialect.Count, counted), SqlDialect.Fill(dialect.ExactSum, counted)]);
                if (of is DurationValue)
                {
                    columns.Add(SqlDialect.Fill(dialect.Count, $"CASE WHEN {name} < 0 THEN 1 END"));
                }
            }

            return column;
        }
    }

    /// <summary>Adds a group's rows to the tally where they meet its conditions.</summary>
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
