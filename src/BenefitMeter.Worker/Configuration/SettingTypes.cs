using System.Globalization;

namespace BenefitMeter.Worker.Configuration;

/// <summary>The types of settings; used with <c>using static</c>.</summary>
internal static class SettingTypes
{
    /// <summary>Any text.</summary>
    public static readonly SettingType<string> Text = new(new("tekst", "text"), _ => true, text => text);

    /// <summary>Any text, for a setting that may be left out.</summary>
    public static readonly SettingType<string?> OptionalText = Text.As<string?>(text => text);

    /// <summary>A Boolean value.</summary>
    public static readonly SettingType<bool> TrueOrFalse =
        new(new("true eller false", "true or false"), text => bool.TryParse(text, out _), bool.Parse);

    /// <summary>A date.</summary>
    public static readonly SettingType<DateOnly?> Date = new(
        new("en dato som 2026-03-31", "a date such as 2026-03-31"),
        text => DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        text => DateOnly.ParseExact(text, DateForm, CultureInfo.InvariantCulture));

    /// <summary>Addresses of the web, separated by semicolons.</summary>
    public static readonly SettingType<string> Addresses = new(
        new("adresser som http://127.0.0.1:8080, adskilt af ;", "addresses such as http://127.0.0.1:8080, separated by ;"),
        text => text.Split(';').All(
            url => url.StartsWith("http", StringComparison.Ordinal) && url.Contains("://", StringComparison.Ordinal)),
        text => text);

    private const string DateForm = "yyyy-MM-dd";

    /// <summary>Creates a whole number within bounds, both inclusive.</summary>
    public static SettingType<int> WholeNumber(int least, int? most = null) => new(
        most is null
            ? new($"et helt tal på mindst {least}", $"a whole number of at least {least}")
            : new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}"),
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= least && !(number > most),
        text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Creates a whole number of seconds within bounds, both inclusive.</summary>
    public static SettingType<TimeSpan> Seconds(int least, int? most = null) =>
        WholeNumber(least, most).As(seconds => TimeSpan.FromSeconds(seconds));

    /// <summary>Creates a whole number of minutes within bounds, both inclusive.</summary>
    public static SettingType<TimeSpan> Minutes(int least, int? most = null) =>
        WholeNumber(least, most).As(minutes => TimeSpan.FromMinutes(minutes));

    /// <summary>Creates a choice between words, each of which is read as a value.</summary>
    public static SettingType<T> Choice<T>(params (string Word, T Value)[] choices)
    {
        string others = string.Join(", ", choices.SkipLast(1).Select(choice => choice.Word));
        return new(
            new($"{others} eller {choices[^1].Word}", $"{others} or {choices[^1].Word}"),
            text => choices.Any(choice => IsWord(choice.Word, text)),
            text => choices.First(choice => IsWord(choice.Word, text)).Value);

        static bool IsWord(string word, string text) => word.Equals(text, StringComparison.OrdinalIgnoreCase);
    }
}
