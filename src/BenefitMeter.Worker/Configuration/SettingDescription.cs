using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Configuration;

/// <summary>
/// One setting. Reading, checking, defaults, suggestions, the folder of secrets and the table for operations all follow from
/// these descriptions.
/// </summary>
/// <param name="Key">
/// The key as it is written. One that ends in <c>:NAME</c> describes a setting for each name that users choose.
/// </param>
/// <param name="Meaning">Its meaning and unit in both languages, normally one sentence; ends with a full stop.</param>
internal abstract record SettingDescription(string Key, LocalText Meaning)
{
    private const string ChosenName = "NAME";

    /// <summary>Gets the key that the setting had before it was renamed, which is still read; null if there is none.</summary>
    public string? FormerKey { get; init; }

    /// <summary>Gets the default as operations read it; null if there is none.</summary>
    public abstract string? DefaultText { get; }

    /// <summary>Gets what a value must be, as it follows "must be" in a message.</summary>
    public abstract LocalText Rule { get; }

    /// <summary>Gets where the setting is ignored, as it follows "Ignored" in a sentence; null if it never is.</summary>
    public LocalText? Ignored { get; init; }

    /// <summary>Gets whether the value is a secret, which may also be in the folder of secrets. Default: false.</summary>
    public bool IsSecret { get; init; }

    /// <summary>
    /// Gets the failure of leaving the setting out, given the settings; null, or a function that returns null, where it may be
    /// left out.
    /// </summary>
    public Func<Settings, LocalText?>? Missing { get; init; }

    /// <summary>Gets whether there is a setting for each name that users choose.</summary>
    public bool HasChosenName => Key.EndsWith(":" + ChosenName, StringComparison.Ordinal);

    /// <summary>Gets what every key of the setting begins with: the key itself, or the part before the chosen name.</summary>
    public string Stem => HasChosenName ? Key[..^ChosenName.Length] : Key;

    /// <summary>Returns whether a key is the present or the former key of this setting. Case is ignored.</summary>
    public bool IsKey(string key) => HasChosenName
        ? key.StartsWith(Stem, StringComparison.OrdinalIgnoreCase)
        : key.Equals(Key, StringComparison.OrdinalIgnoreCase) || key.Equals(FormerKey, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether a text is a value of this setting.</summary>
    public abstract bool Accepts(string text);
}
