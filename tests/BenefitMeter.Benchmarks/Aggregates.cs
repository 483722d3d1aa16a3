using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Benchmarks;

/// <summary>
/// The twenty indicators as SQL people write them by hand: a row a month and unit, and one a month for all units, with twelve
/// counts, four sums, the counts that shares are made of, and the median.
/// </summary>
internal static class Aggregates
{
    /// <summary>Gets the columns of counts and sums, by <c>FILTER</c>.</summary>
    public static IReadOnlyList<string> Additive { get; } =
    [
        .. Enumerable.Range(0, 12)
            .Select(i => $"count(*) FILTER (WHERE kind = 'k{i % LetterTown.Kinds}' AND size = 's{i % LetterTown.Sizes}')"),
        .. Enumerable.Range(0, LetterTown.Kinds).Select(i => $"sum(amount) FILTER (WHERE kind = 'k{i}')"),
        .. Enumerable.Range(0, 3).Select(i => $"count(*) FILTER (WHERE kind = 'k{i}')"),
        "count(*)",
    ];

    /// <summary>Reads what a peer printed: <c>month,unit,…</c> without quotes, the unit empty for all of them.</summary>
    public static Dictionary<string, decimal> Read(IEnumerable<string> lines)
    {
        Dictionary<string, decimal> figures = [];
        foreach (string line in lines.Where(line => line.Length > 0))
        {
            string[] cells = line.TrimEnd('\r').Replace("\"", string.Empty, StringComparison.Ordinal).Split(',');
            string place = $"{(cells[1].Length == 0 ? "all" : cells[1])} {cells[0][..7]}";
            decimal[] numbers = [.. cells.Skip(2)
                .Select(cell => cell.Length == 0 ? 0 : decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture))];
            for (int i = 0; i < 12; i++)
            {
                figures[$"count{i} {place}"] = numbers[i];
            }

            for (int i = 0; i < LetterTown.Kinds; i++)
            {
                figures[$"sum{i} {place}"] = numbers[12 + i];
            }

            for (int i = 0; i < 3; i++)
            {
                figures[$"share{i} {place}"] = numbers[16 + i] * 100 / numbers[19];
            }

            figures[$"median {place}"] = numbers[20];
        }

        return figures;
    }

    /// <summary>Makes sure that a reporting database on SQLite has a peer's figures.</summary>
    /// <exception cref="FiguresDifferException">It has others.</exception>
    public static void AssertSame(Dictionary<string, decimal> peers, string store)
    {
        using SqliteConnection connection = new($"Data Source={store};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT indicator_id || ' ' || unit_id || ' ' || period_id, value FROM bm_figure WHERE superseded_by IS NULL "
            + "AND value IS NOT NULL";
        using SqliteDataReader reader = command.ExecuteReader();
        int found = 0;
        while (reader.Read())
        {
            decimal value = decimal.Parse(reader.GetString(1), CultureInfo.InvariantCulture);
            found++;
            if (!peers.TryGetValue(reader.GetString(0), out decimal peer) || Math.Abs(peer - value) > 0.000001m)
            {
                throw new FiguresDifferException($"{reader.GetString(0)} is {value} instead of {peer}");
            }
        }

        if (found != peers.Count)
        {
            throw new FiguresDifferException($"{found} figures instead of {peers.Count}");
        }
    }
}
