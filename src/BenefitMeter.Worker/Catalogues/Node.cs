using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>A node of a YAML file.</summary>
/// <param name="Place">The file, line and column at which it begins.</param>
internal abstract record Node(FileLocation Place);

/// <summary>A single value. Its key decides what the text means.</summary>
/// <param name="Place">The place at which it begins.</param>
/// <param name="Value">The text, without quotes.</param>
/// <param name="IsPlain">Whether it is written without quotes.</param>
internal sealed record ScalarNode(FileLocation Place, string Value, bool IsPlain) : Node(Place)
{
    /// <summary>Gets whether the value is empty: <c>key:</c>, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A list of values.</summary>
/// <param name="Place">The place at which it begins.</param>
/// <param name="Items">The values, in the order they are written.</param>
internal sealed record ListNode(FileLocation Place, IReadOnlyList<Node> Items) : Node(Place);

/// <summary>Keys with values.</summary>
/// <param name="Place">The place at which it begins.</param>
/// <param name="Entries">The entries, in the order they are written; each key once.</param>
internal sealed record MapNode(FileLocation Place, IReadOnlyList<MapEntry> Entries) : Node(Place);

/// <summary>A key with its value.</summary>
/// <param name="Key">The key, as written.</param>
/// <param name="Place">The place of the key.</param>
/// <param name="Value">The value.</param>
internal sealed record MapEntry(string Key, FileLocation Place, Node Value);
