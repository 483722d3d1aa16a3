using System.Collections;
using System.Globalization;

namespace BenefitMeter.Tests.Cases;

/// <summary>Writes an outcome as the cases' column "exact" does, and compares the two.</summary>
public static class CaseText
{
    private const decimal ForecastTolerance = 1e-9m;

    public static string Of(object? outcome) => outcome switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        decimal number => Math.Round(number, 10, MidpointRounding.AwayFromZero)
            .ToString("0.##########", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        Enum value => value.ToString(),
        IEnumerable list => "[" + string.Join("; ", list.Cast<object?>().Select(Of)) + "]",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Cases have no such outcome."),
    };

    public static bool Matches(CaseRow row, object? outcome) =>
        Of(outcome) == row.Exact
        || (row.Rule.StartsWith("C6.", StringComparison.Ordinal)
            && outcome is decimal number
            && decimal.TryParse(row.Exact, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal exact)
            && Math.Abs(number - exact) <= ForecastTolerance);
}
