using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Rules;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// Reads values from nodes. A value that is absent or of the wrong type is null: <see cref="ShapeCheck"/> has reported it, and
/// a catalogue with an error is not used.
/// </summary>
internal static class ScalarReading
{
    /// <summary>Gets the value of a key; null where the key is absent or its value empty.</summary>
    public static Node? At(this Node? node, string key) =>
        node is MapNode map && map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value is { } value
        && value is not ScalarNode { IsNull: true }
            ? value
            : null;

    /// <summary>Determines whether a key is written, also where its value is empty.</summary>
    public static bool Has(this Node? node, string key) => node is MapNode map && map.Entries.Any(entry => entry.Key == key);

    /// <summary>Gets the entries of a mapping; empty where the node is no mapping.</summary>
    public static IReadOnlyList<MapEntry> Entries(this Node? node) => node is MapNode map ? map.Entries : [];

    /// <summary>Gets the items of a list; a single value counts as a list of one.</summary>
    public static IReadOnlyList<Node> Items(this Node? node) => node switch
    {
        ListNode list => list.Items,
        ScalarNode { IsNull: false } => [node],
        _ => [],
    };

    /// <summary>Gets the texts of a list; a single text counts as a list of one.</summary>
    public static IReadOnlyList<string> Texts(this Node? node) => [.. node.Items().Select(item => item.Text()).OfType<string>()];

    /// <summary>Gets the text of a single value; null where it is empty.</summary>
    public static string? Text(this Node? node) => node is ScalarNode { IsNull: false } scalar ? scalar.Value : null;

    /// <summary>Gets a decimal number.</summary>
    public static decimal? Number(this Node? node) => node.Text() is { } text ? Scalars.Number(text) : null;

    /// <summary>Gets a whole number.</summary>
    public static int? Integer(this Node? node) => node.Text() is { } text ? Scalars.Integer(text) : null;

    /// <summary>Gets <c>true</c> or <c>false</c>.</summary>
    public static bool? Boolean(this Node? node) => node.Text() is { } text ? Scalars.Boolean(text) : null;

    /// <summary>Gets a date.</summary>
    public static DateOnly? Date(this Node? node) => node.Text() is { } text ? Scalars.Date(text) : null;

    /// <summary>Gets a number of days.</summary>
    public static int? Days(this Node? node) => node.Text() is { } text ? Scalars.Days(text) : null;

    /// <summary>Gets a percentage; <c>50%</c> is 50.</summary>
    public static decimal? Percent(this Node? node) => node.Text() is { } text ? Scalars.Percent(text) : null;

    /// <summary>Gets a length of time.</summary>
    public static TimeSpan? TimeSpan(this Node? node) => node.Text() is { } text ? Scalars.TimeSpan(text) : null;

    /// <summary>Gets a schedule.</summary>
    public static Schedule? Schedule(this Node? node) =>
        node.Text() is { } text && BenefitMeter.Time.Schedule.TryParse(text, out Schedule? schedule) ? schedule : null;

    /// <summary>Gets a text in both languages; one text counts for both, and English falls back to Danish.</summary>
    public static LocalText? Wording(this Node? node) =>
        node.Text() is { } text ? LocalText.Same(text)
        : node.At("da").Text() is { } danish ? new LocalText(danish, node.At("en").Text() ?? danish)
        : null;

    /// <summary>
    /// Gets the member of an enumeration that a word names: <c>cash-releasing</c> is <c>CashReleasing</c>. Where the word is
    /// absent or unknown, gets the value of <paramref name="otherwise"/>.
    /// </summary>
    public static T EnumValue<T>(this Node? node, T otherwise)
        where T : struct, Enum =>
        EnumCode<T>.TryParse(node.Text(), out T value) ? value : otherwise;

    /// <summary>Gets a decision with its date, person and reference.</summary>
    public static Decision Decision(this Node? node) =>
        new(node.At("date").Date() ?? default, node.At("by").Text() ?? string.Empty, node.At("reference").Text());

    /// <summary>Gets numbers by year; a key that is not a year is left out.</summary>
    public static IReadOnlyDictionary<int, decimal> Years(this Node? node) => node.Entries()
        .Where(entry => Scalars.Integer(entry.Key) is not null)
        .ToDictionary(entry => Scalars.Integer(entry.Key)!.Value, entry => entry.Value.Number() ?? 0);

    /// <summary>Gets a window with its text as written.</summary>
    public static WindowBaseline? Window(this Node? node) =>
        node.Text() is { } text && Scalars.Window(text) is { } window ? new WindowBaseline(window.Start, window.End, text) : null;
}
