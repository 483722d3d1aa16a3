using System.Security.Cryptography;
using System.Text;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>What is expected of one column, on one line of a file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Types">The type on each engine, as the engine names it.</param>
/// <param name="Nulls">How many rows have nothing in it.</param>
/// <param name="Different">How many different values it has.</param>
/// <param name="Digest">The first half of the SHA-256 of all its values in the order of the rows.</param>
/// <param name="Samples">Its values in the rows that are shown.</param>
internal sealed record ExpectedColumn(
    string Name, IReadOnlyDictionary<string, string> Types, int Nulls, int Different, string Digest,
    IReadOnlyList<string?> Samples)
{
    private const string Null = "\u2205";

    /// <summary>Reads a line of a file.</summary>
    public static ExpectedColumn Parse(string line, IReadOnlyList<string> engines)
    {
        string[] cells = line.Split(" | ");
        int after = 1 + engines.Count;
        return new ExpectedColumn(
            cells[0], engines.Index().ToDictionary(engine => engine.Item, engine => cells[1 + engine.Index]),
            int.Parse(cells[after], null), int.Parse(cells[after + 1], null), cells[after + 2],
            [.. cells[(after + 3)..].Select(cell => cell == Null ? null : cell)]);
    }

    /// <summary>Creates what one engine shows.</summary>
    public static ExpectedColumn Of(string name, string engine, string type, string?[] values, IEnumerable<int> shown)
    {
        string all = string.Join('\n', values.Select(value => value ?? "\0"));
        return new ExpectedColumn(
            name, new Dictionary<string, string> { [engine] = type }, values.Count(value => value is null),
            values.OfType<string>().Distinct().Count(),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32],
            [.. shown.Select(row => values[row] is { } value ? OneLine(value) : null)]);
    }

    /// <summary>Writes the line of a file.</summary>
    public string Line(IReadOnlyList<string> engines) => string.Join(" | ",
    [
        Name, .. engines.Select(engine => Types.GetValueOrDefault(engine, "?")), Nulls.ToString((IFormatProvider?)null),
        Different.ToString((IFormatProvider?)null), Digest, .. Samples.Select(sample => sample ?? Null),
    ]);

    // In a file a value is on one line, and a line is cut at " | ".
    private static string OneLine(string value) => value.Length == 0
        ? "\"\""
        : value.Replace("\n", "\\n", StringComparison.Ordinal).Replace('|', '\u00A6');
}
