using BenefitMeter.Definitions;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>Short names that make the tables of keys readable; used with <c>using static</c>.</summary>
internal static class KeyTypes
{
    /// <summary>Any text.</summary>
    public static readonly ScalarType Text = new(ScalarKind.Text);

    /// <summary>A short text that rows are told apart by.</summary>
    public static readonly ScalarType Label = new(ScalarKind.Label);

    /// <summary>A decimal number without bounds.</summary>
    public static readonly ScalarType Number = new(ScalarKind.Number);

    /// <summary>A Boolean value.</summary>
    public static readonly ScalarType TrueOrFalse = new(ScalarKind.Boolean);

    /// <summary>A date.</summary>
    public static readonly ScalarType Date = new(ScalarKind.Date);

    /// <summary>A number of days.</summary>
    public static readonly ScalarType Days = new(ScalarKind.Days);

    /// <summary>A column of the dataset.</summary>
    public static readonly ScalarType Column = new(ScalarKind.Column);

    /// <summary>The name of one of the dataset's dates.</summary>
    public static readonly ScalarType DateName = new(ScalarKind.DateName);

    /// <summary>The id of a person.</summary>
    public static readonly ScalarType Person = new(ScalarKind.Person);

    /// <summary>A window of time.</summary>
    public static readonly ScalarType Window = new(ScalarKind.Window);

    /// <summary>A text for people: one string for both languages, or one each.</summary>
    public static readonly EitherType Wording = Either(Text, Mapping(
        Required("da", Text, "dansk", "The Danish text.", "Teksten på dansk."),
        Key("en", Text, "engelsk", "The English text.", "Teksten på engelsk.", "the Danish text")));

    /// <summary>Creates a whole number within bounds, both inclusive.</summary>
    public static ScalarType Integer(int min, int? max = null) => new(ScalarKind.Integer, min, max);

    /// <summary>Creates a decimal number within bounds, both inclusive.</summary>
    public static ScalarType NumberFrom(decimal min, decimal? max = null) => new(ScalarKind.Number, min, max);

    /// <summary>Creates a choice between words.</summary>
    public static ChoiceType Choice(params string[] values) => new(values);

    /// <summary>Creates a choice between all words of a set.</summary>
    public static ChoiceType Choice(WordSet words) => new([.. words.Codes]);

    /// <summary>Creates a choice between some words of an enumeration.</summary>
    public static ChoiceType ChoiceAmong<T>(WordSet<T> words, params T[] members)
        where T : struct, Enum => new([.. members.Select(words.Code)]);

    /// <summary>Creates a choice between forms; the first that fits applies.</summary>
    public static EitherType Either(params KeyType[] forms) => new(forms);

    /// <summary>Creates a mapping with fixed keys.</summary>
    public static MappingType Mapping(params KeyDescription[] keys) => new(keys);

    /// <summary>Creates a mapping with exactly one of the keys.</summary>
    public static MappingType OneOf(params KeyDescription[] keys) => new(keys, ExactlyOne: true);

    /// <summary>Creates an optional key.</summary>
    /// <param name="name">The key as it is written in the catalogue.</param>
    /// <param name="type">The type of value that it accepts.</param>
    /// <param name="danish">The Danish word for the key.</param>
    /// <param name="meaning">Its meaning in English, with a full stop.</param>
    /// <param name="betydning">Its meaning in Danish, with a full stop.</param>
    /// <param name="otherwise">The value where it is left out; null where there is none.</param>
    public static KeyDescription Key(
        string name, KeyType type, string danish, string meaning, string betydning, string? otherwise = null) =>
        new(name, type, otherwise, new LocalText(betydning, meaning), danish);

    /// <summary>Creates a required key.</summary>
    /// <param name="name">The key as it is written in the catalogue.</param>
    /// <param name="type">The type of value that it accepts.</param>
    /// <param name="danish">The Danish word for the key.</param>
    /// <param name="meaning">Its meaning in English, with a full stop.</param>
    /// <param name="betydning">Its meaning in Danish, with a full stop.</param>
    public static KeyDescription Required(string name, KeyType type, string danish, string meaning, string betydning) =>
        Key(name, type, danish, meaning, betydning) with { Required = true };
}
