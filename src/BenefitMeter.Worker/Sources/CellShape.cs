using System.Globalization;

namespace BenefitMeter.Worker.Sources;

/// <summary>Describes a value without telling it (contracts.md 32a): <c>999999-9999 (length 11)</c>.</summary>
internal static class CellShape
{
    private const int Longest = 40;

    /// <summary>Gets a value's shape: digits as 9, letters as a, the rest as it stands, cut at 40, and the length.</summary>
    public static string Of(ReadOnlySpan<char> value)
    {
        Span<char> shape = stackalloc char[Math.Min(value.Length, Longest)];
        for (int i = 0; i < shape.Length; i++)
        {
            char c = value[i];
            shape[i] = char.IsDigit(c) ? '9' : char.IsLetter(c) || char.IsSurrogate(c) ? 'a' : char.IsControl(c) ? ' ' : c;
        }

        string end = value.Length > Longest ? "…" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{shape}{end} (length {value.Length})");
    }
}
