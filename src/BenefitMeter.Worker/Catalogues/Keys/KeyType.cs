namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>What may stand under a key.</summary>
internal abstract record KeyType;

/// <summary>One value.</summary>
/// <param name="Kind">What it is read as.</param>
/// <param name="Min">The smallest number allowed; null for no bound.</param>
/// <param name="Max">The largest number allowed; null for no bound.</param>
internal sealed record ScalarType(ScalarKind Kind, decimal? Min = null, decimal? Max = null) : KeyType;

/// <summary>One of a few words.</summary>
internal sealed record ChoiceType(IReadOnlyList<string> Values) : KeyType;

/// <summary>Named keys.</summary>
/// <param name="Keys">The keys, no others.</param>
/// <param name="ExactlyOne">Whether exactly one of them must stand there.</param>
internal sealed record MappingType(IReadOnlyList<KeyDescription> Keys, bool ExactlyOne = false) : KeyType;

/// <summary>Keys of the controller's own choosing, all with the same type of value.</summary>
/// <param name="Key">What the keys are: a new id, a reference, a point in time or any text.</param>
/// <param name="KeyWord">What the reference table calls the key, such as <c>INDICATOR</c>.</param>
/// <param name="Item">What stands under each.</param>
internal sealed record MapType(ScalarKind Key, string KeyWord, KeyType Item) : KeyType;

/// <summary>A list.</summary>
internal sealed record ListType(KeyType Item) : KeyType;

/// <summary>Several forms, told apart by whether a value, a list or keys stand there.</summary>
internal sealed record EitherType(IReadOnlyList<KeyType> Forms) : KeyType;

/// <summary>Named keys of which some depend on the value of another.</summary>
/// <param name="Selector">The key whose value decides.</param>
/// <param name="Shared">The keys that are always allowed, the selector among them.</param>
/// <param name="Own">The further keys by the selector's value.</param>
internal sealed record VariantType(
    string Selector, IReadOnlyList<KeyDescription> Shared,
    IReadOnlyDictionary<string, IReadOnlyList<KeyDescription>> Own) : KeyType;
