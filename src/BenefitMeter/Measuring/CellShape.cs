using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitMeter.Measuring;

/// <summary>Shows what a value looks like without showing it (contracts.md 32a).</summary>
public static partial class CellShape
{
    private const int Longest = 40;

    /// <summary>
    /// Gets a value's shape: digits as 9, letters as a, the rest as it stands, cut at 40 characters, and its length, such as
    /// <c>999999-9999, length 11</c>.
    /// </summary>
    public static string Of(string value)
    {
        string shape = string.Create(Math.Min(value.Length, Longest), value, static (shown, text) =>
        {
            for (int i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsDigit(text[i]) ? '9' : char.IsLetter(text[i]) ? 'a' : text[i];
            }
        });
        return string.Create(CultureInfo.InvariantCulture, $"{shape}{(value.Length > Longest ? "…" : "")}, length {value.Length}");
    }

    /// <summary>Tells whether a text holds something that looks like a CPR number: six digits, perhaps a hyphen, four digits.</summary>
    public static bool LooksLikeCpr(string text) => Cpr().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)\d{6}-?\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Cpr();
}
