using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>
/// Computes the name under which the sums of a tally are stored. It depends on the tally only, so it is the same on every
/// machine.
/// </summary>
public static class TallyName
{
    /// <summary>Gets the name: 32 hexadecimal digits in lower case.</summary>
    public static string Of(AdditiveTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        HashSet<string> used = [];
        string value = tally.Value is { } summed ? MeaningText.Write(summed, used) : "-";
        string text = $"{MeaningText.Quote(tally.DatedBy)} {MeaningText.Write(tally.Where, used)} {value}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
