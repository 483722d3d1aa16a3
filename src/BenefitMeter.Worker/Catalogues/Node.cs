using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>A value in a YAML file, with the place it stands at.</summary>
internal abstract record Node(FileLocation Place);

/// <summary>A single value. Its text is as written; what it means is decided by the key it stands under.</summary>
internal sealed record ScalarNode(FileLocation Place, string Value, bool IsPlain) : Node(Place)
{
    /// <summary>Gets whether nothing stands there (<c>key:</c>, <c>~</c> or <c>null</c>).</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A list of values.</summary>
internal sealed record ListNode(FileLocation Place, IReadOnlyList<Node> Items) : Node(Place);

/// <summary>Keys with values, in the order they are written; each key once.</summary>
internal sealed record MapNode(FileLocation Place, IReadOnlyList<MapEntry> Entries) : Node(Place);

/// <summary>A key with its value; the place is the key's.</summary>
internal sealed record MapEntry(string Key, FileLocation Place, Node Value);
