using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Configuration;

/// <summary>The type of value that a setting accepts.</summary>
/// <param name="Rule">What a value must be, as it follows "must be" in a message.</param>
/// <param name="Accepts">Returns whether a text is such a value.</param>
/// <param name="Read">Reads a text that is accepted.</param>
internal sealed record SettingType<T>(LocalText Rule, Func<string, bool> Accepts, Func<string, T> Read)
{
    /// <summary>Creates a type of the same texts that are read as something else.</summary>
    public SettingType<TOther> As<TOther>(Func<T, TOther> convert) => new(Rule, Accepts, text => convert(Read(text)));
}
