using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>The name that what a tally gathered is kept under: the same for the same tally on every machine.</summary>
public static class TallyName
{
    /// <summary>Gets the name: 32 hexadecimal digits in lower case.</summary>
    public static string Of(AdditiveTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        HashSet<string> used = [];
        string of = tally.Value is { } summed ? MeaningText.Write(summed, used) : "-";
        string text = $"{MeaningText.Quote(tally.DatedBy)} {MeaningText.Write(tally.Where, used)} {of}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
