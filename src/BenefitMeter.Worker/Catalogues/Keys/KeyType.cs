namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The type of value that a key accepts.</summary>
internal abstract record KeyType;

/// <summary>A single value.</summary>
/// <param name="Kind">What the value is read as.</param>
/// <param name="Min">The smallest number allowed, inclusive; null for no bound.</param>
/// <param name="Max">The largest number allowed, inclusive; null for no bound.</param>
internal sealed record ScalarType(ScalarKind Kind, decimal? Min = null, decimal? Max = null) : KeyType;

/// <summary>One of a few words.</summary>
/// <param name="Values">The words, compared ordinally.</param>
internal sealed record ChoiceType(IReadOnlyList<string> Values) : KeyType;

/// <summary>A mapping with fixed keys.</summary>
/// <param name="Keys">The keys that are allowed.</param>
/// <param name="ExactlyOne">Whether exactly one of the keys must be written.</param>
internal sealed record MappingType(IReadOnlyList<KeyDescription> Keys, bool ExactlyOne = false) : KeyType;

/// <summary>A mapping whose keys the controller chooses. All values are of the same type.</summary>
/// <param name="Key">What the keys are: a new id, a reference, a point in time or any text.</param>
/// <param name="KeyWord">The name of the key in the reference table, such as <c>INDICATOR</c>.</param>
/// <param name="Item">The type of each value.</param>
internal sealed record MapType(ScalarKind Key, string KeyWord, KeyType Item) : KeyType;

/// <summary>A list.</summary>
/// <param name="Item">The type of each item.</param>
internal sealed record ListType(KeyType Item) : KeyType;

/// <summary>One of several forms. The first form that fits what is written applies: a value, a list or keys.</summary>
/// <param name="Forms">The forms, the first to try first.</param>
internal sealed record EitherType(IReadOnlyList<KeyType> Forms) : KeyType;

/// <summary>A mapping in which some keys are allowed only for one value of another key.</summary>
/// <param name="Selector">The key whose value decides.</param>
/// <param name="Shared">The keys that are always allowed, including the selector.</param>
/// <param name="Own">The further keys, by the value of the selector.</param>
internal sealed record VariantType(
    string Selector, IReadOnlyList<KeyDescription> Shared,
    IReadOnlyDictionary<string, IReadOnlyList<KeyDescription>> Own) : KeyType;
