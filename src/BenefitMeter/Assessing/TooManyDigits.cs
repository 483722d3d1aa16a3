using BenefitMeter.Definitions;

namespace BenefitMeter.Assessing;

/// <summary>What to do about a total that needs more digits than a decimal has.</summary>
public static class TooManyDigits
{
    /// <summary>Gets the next step.</summary>
    public static LocalText Next { get; } = new(
        "Led efter en alt for stor værdi i kilden, eller læg sammen i en større enhed i datasættets forespørgsel.",
        "Look for a value far too large in the source, or sum in a larger unit in the dataset's query.");
}
