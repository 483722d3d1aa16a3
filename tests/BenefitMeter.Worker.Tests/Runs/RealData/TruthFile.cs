using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Worker.Catalogues;

namespace BenefitMeter.Worker.Tests.Runs.RealData;

/// <summary>Reads a truth file: rows of fields by column name, and numbers where they are filled.</summary>
internal static class TruthFile
{
    public static List<Dictionary<string, string>> Read(string file)
    {
        List<string[]> rows = Records(File.ReadAllText(file));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>Gets the id of a unit: its code, or the start of it with a checksum where the code is longer than an id.</summary>
    public static string IdOf(string code) => code.Length <= Scalars.LongestId
        ? code
        : $"{code[..90]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..8]}";

    public static double? Number(string text) =>
        text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Asserts that a figure equals the truth within 1e-6; both missing is equal.</summary>
    public static void Equal(double? truth, object? figure, string what, double scale = 1)
    {
        double? value = figure is null ? null : Convert.ToDouble(figure, CultureInfo.InvariantCulture) / scale;
        bool equal = truth is null ? value is null : value is { } v && Math.Abs(v - truth.Value) <= 1e-6;
        Assert.True(equal, $"{what}: the truth is {truth?.ToString(CultureInfo.InvariantCulture) ?? "missing"}, the figure "
            + $"{value?.ToString(CultureInfo.InvariantCulture) ?? "missing"}.");
    }

    // An independent reading of CSV: the product's own reader is not its judge. A quoted field may hold commas and line breaks.
    private static List<string[]> Records(string text)
    {
        List<string[]> records = [];
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        foreach (char c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                field.Append(c);
            }
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    records.Add([.. fields]);
                    fields.Clear();
                }
            }
        }

        return records;
    }
}
