using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// Reads values out of nodes. What is absent or of the wrong type is null here: <see cref="ShapeCheck"/> has reported it, and a
/// catalogue with an error is not used.
/// </summary>
internal static class ScalarReading
{
    /// <summary>Gets what stands under a key; null where the key or its value is not there.</summary>
    public static Node? At(this Node? node, string key) =>
        node is MapNode map && map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value is { } value
        && value is not ScalarNode { IsNull: true }
            ? value
            : null;

    public static bool Has(this Node? node, string key) => node is MapNode map && map.Entries.Any(entry => entry.Key == key);

    public static IReadOnlyList<MapEntry> Entries(this Node? node) => node is MapNode map ? map.Entries : [];

    /// <summary>Gets a list's items; a single value is a list of one.</summary>
    public static IReadOnlyList<Node> Items(this Node? node) => node switch
    {
        ListNode list => list.Items,
        ScalarNode { IsNull: false } => [node],
        _ => [],
    };

    public static IReadOnlyList<string> Texts(this Node? node) => [.. node.Items().Select(item => item.Text()).OfType<string>()];

    public static string? Text(this Node? node) => node is ScalarNode { IsNull: false } scalar ? scalar.Value : null;

    public static decimal? Number(this Node? node) => node.Text() is { } text ? Scalars.Number(text) : null;

    public static int? Integer(this Node? node) => node.Text() is { } text ? Scalars.Integer(text) : null;

    public static bool? Boolean(this Node? node) => node.Text() is { } text ? Scalars.Boolean(text) : null;

    public static DateOnly? Date(this Node? node) => node.Text() is { } text ? Scalars.Date(text) : null;

    public static int? Days(this Node? node) => node.Text() is { } text ? Scalars.Days(text) : null;

    public static decimal? Percent(this Node? node) => node.Text() is { } text ? Scalars.Percent(text) : null;

    public static TimeSpan? TimeSpan(this Node? node) => node.Text() is { } text ? Scalars.TimeSpan(text) : null;

    public static Schedule? Schedule(this Node? node) =>
        node.Text() is { } text && BenefitMeter.Time.Schedule.TryParse(text, out Schedule? schedule) ? schedule : null;

    public static LocalText? Wording(this Node? node) =>
        node.Text() is { } text ? LocalText.Same(text)
        : node.At("da").Text() is { } danish ? new LocalText(danish, node.At("en").Text() ?? danish)
        : null;

    /// <summary>Gets the value of an enumeration that a word spells: <c>cash-releasing</c> is <c>CashReleasing</c>.</summary>
    public static T EnumValue<T>(this Node? node, T otherwise)
        where T : struct, Enum =>
        Enum.TryParse(node.Text()?.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out T value)
            ? value
            : otherwise;

    public static Decision Decision(this Node? node) =>
        new(node.At("date").Date() ?? default, node.At("by").Text() ?? string.Empty, node.At("reference").Text());

    /// <summary>Gets numbers by year.</summary>
    public static IReadOnlyDictionary<int, decimal> Years(this Node? node) => node.Entries()
        .Where(entry => Scalars.Integer(entry.Key) is not null)
        .ToDictionary(entry => Scalars.Integer(entry.Key)!.Value, entry => entry.Value.Number() ?? 0);

    public static WindowBaseline? Window(this Node? node) =>
        node.Text() is { } text && Scalars.Window(text) is { } window ? new WindowBaseline(window.Start, window.End, text) : null;
}
