using System.Globalization;

namespace BenefitMeter.Worker.Tests.Runs;

/// <summary>Reads a truth file: rows of fields by column name, and numbers where they are filled.</summary>
internal static class Truth
{
    public static List<Dictionary<string, string>> Read(string file)
    {
        List<string[]> rows = [.. File.ReadLines(file).Select(Split)];
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static double? Number(string text) =>
        text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Asserts that a figure equals the truth within 1e-6; both missing is equal.</summary>
    public static void Equal(double? truth, object? figure, string what, double scale = 1)
    {
        double? value = figure is null ? null : Convert.ToDouble(figure, CultureInfo.InvariantCulture) / scale;
        bool equal = truth is null ? value is null : value is { } v && Math.Abs(v - truth.Value) <= 1e-6;
        Assert.True(equal, $"{what}: the truth is {truth?.ToString(CultureInfo.InvariantCulture) ?? "missing"}, the figure {value?.ToString(CultureInfo.InvariantCulture) ?? "missing"}.");
    }

    private static string[] Split(string line)
    {
        List<string> fields = [];
        bool quoted = false;
        System.Text.StringBuilder field = new();
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
