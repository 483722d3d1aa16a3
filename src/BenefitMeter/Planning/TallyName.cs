using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Definitions;

namespace BenefitMeter.Planning;

/// <summary>The name that what a tally gathered is kept under: the same for the same tally on every machine.</summary>
public static class TallyName
{
    /// <summary>Gets the name: 32 hexadecimal digits in lower case.</summary>
    public static string Of(AdditiveTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        HashSet<string> used = [];
        string of = tally.Of is { } summed ? MeaningText.Of(summed, used) : "-";
        string text = $"{MeaningText.Quote(tally.DatedBy)} {MeaningText.Of(tally.Where, used)} {of}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
