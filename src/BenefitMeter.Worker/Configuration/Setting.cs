using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Configuration;

/// <summary>A setting with the type of its values.</summary>
internal sealed record Setting<T> : SettingDescription
{
    private readonly SettingType<T> type;
    private readonly Func<Settings, T> otherwise;

    /// <summary>Creates a setting whose default depends on something, or that has none.</summary>
    /// <param name="key">The key as it is written.</param>
    /// <param name="type">The type of value that it accepts.</param>
    /// <param name="defaultText">The default as operations read it, in English; null if there is none.</param>
    /// <param name="otherwise">Returns the value where the setting is left out.</param>
    /// <param name="meaning">Its meaning and unit in both languages.</param>
    public Setting(string key, SettingType<T> type, string? defaultText, Func<Settings, T> otherwise, LocalText meaning)
        : base(key, meaning) => (this.type, DefaultText, this.otherwise) = (type, defaultText, otherwise);

    /// <summary>Creates a setting that always has the same default.</summary>
    /// <param name="key">The key as it is written.</param>
    /// <param name="type">The type of value that it accepts.</param>
    /// <param name="otherwise">The default, as it would be written.</param>
    /// <param name="meaning">Its meaning and unit in both languages.</param>
    public Setting(string key, SettingType<T> type, string otherwise, LocalText meaning)
        : this(key, type, $"`{otherwise}`", _ => type.Read(otherwise), meaning)
    {
    }

    /// <inheritdoc/>
    public override string? DefaultText { get; }

    /// <inheritdoc/>
    public override LocalText Rule => type.Rule;

    /// <inheritdoc/>
    public override bool Accepts(string text) => type.Accepts(text);

    /// <summary>Returns the value of a text, or the default.</summary>
    /// <param name="text">The text that is set; null if the setting is left out.</param>
    /// <param name="settings">The settings, on which the default may depend.</param>
    public T Value(string? text, Settings settings) =>
        text is not null && type.Accepts(text) ? type.Read(text) : otherwise(settings);
}
