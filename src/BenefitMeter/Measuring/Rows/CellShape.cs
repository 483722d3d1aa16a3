using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitMeter.Measuring.Rows;

/// <summary>Shows what a value looks like without showing it (rule 32a).</summary>
public static partial class CellShape
{
    private const int Longest = 40;

    /// <summary>
    /// Gets a value's shape: digits as 9, letters as a, the rest as it stands, cut at 40 characters, and its length, such as
    /// <c>999999-9999, length 11</c>.
    /// </summary>
    public static string Of(string value)
    {
        // A value of a row may be about a person, so messages show its shape only (decision 0070).
        string shape = string.Create(Math.Min(value.Length, Longest), value, static (shown, text) =>
        {
            for (int i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsDigit(text[i]) ? '9' : char.IsLetter(text[i]) ? 'a' : text[i];
            }
        });
        return string.Create(
            CultureInfo.InvariantCulture, $"{shape}{(value.Length > Longest ? "…" : "")}, length {value.Length}");
    }

    /// <summary>
    /// Tells whether a text holds something that looks like a CPR number: six digits, perhaps a hyphen, four digits.
    /// </summary>
    public static bool LooksLikeCpr(string text) => Cpr().IsMatch(text);

    /// <summary>
    /// Gets a text that a person typed with every CPR number in it shown as its shape: six digits and a hyphen and four, or ten
    /// digits that begin with a day and a month, so that a round amount is none. A shape is none either.
    /// </summary>
    public static string WithoutCpr(string text) => TypedCpr().Replace(text, found => Of(found.Value));

    [GeneratedRegex(
        @"(?<![\da-zA-Z])(?!9{6}-9{4})(?:\d{6}-\d{4}|(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|"
            + @"1[0-2])\d{6})(?![\da-zA-Z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex TypedCpr();

    [GeneratedRegex(@"(?<!\d)\d{6}-?\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Cpr();
}
