using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitMeter.Measuring.Rows;

/// <summary>Describes what a value looks like without revealing it (rule 32a).</summary>
public static partial class CellShape
{
    private const int MaxLength = 40;

    /// <summary>
    /// Returns the shape of a value and its length, such as <c>999999-9999, length 11</c>. Digits become 9, letters become a,
    /// other characters are unchanged; the shape is cut at 40 characters.
    /// </summary>
    public static string Of(string value)
    {
        // A value of a row may be about a person, so messages show its shape only (decision 0070).
        string shape = string.Create(Math.Min(value.Length, MaxLength), value, static (shown, text) =>
        {
            for (int i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsDigit(text[i]) ? '9' : char.IsLetter(text[i]) ? 'a' : text[i];
            }
        });
        return string.Create(
            CultureInfo.InvariantCulture, $"{shape}{(value.Length > MaxLength ? "…" : "")}, length {value.Length}");
    }

    /// <summary>
    /// Determines whether a text contains something that looks like a CPR number: six digits, an optional hyphen, and four
    /// digits.
    /// </summary>
    public static bool LooksLikeCpr(string text) => Cpr().IsMatch(text);

    /// <summary>
    /// Returns a text typed by a person with every CPR number in it replaced by its shape. A CPR number is six digits, a hyphen
    /// and four digits, or ten digits that begin with a day and a month, so that a round amount is not mistaken for one. The
    /// decimals of a number with which the text begins are none, and a shape is not replaced either.
    /// </summary>
    public static string WithoutCpr(string text) => TypedCpr().Replace(text, found => Of(found.Value));

    [GeneratedRegex(
        @"(?<![\da-zA-Z])(?!9{6}-9{4})(?:\d{6}-\d{4}|(?<!^-?\d+\.)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|"
            + @"1[0-2])\d{6})(?![\da-zA-Z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex TypedCpr();

    [GeneratedRegex(@"(?<!\d)\d{6}-?\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Cpr();
}
