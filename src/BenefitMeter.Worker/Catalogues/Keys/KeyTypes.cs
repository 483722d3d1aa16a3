using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>Short words for the tables of keys.</summary>
internal static class KeyTypes
{
    public static readonly ScalarType Text = new(ScalarKind.Text);
    public static readonly ScalarType Number = new(ScalarKind.Number);
    public static readonly ScalarType TrueOrFalse = new(ScalarKind.Boolean);
    public static readonly ScalarType Date = new(ScalarKind.Date);
    public static readonly ScalarType Days = new(ScalarKind.Days);
    public static readonly ScalarType Column = new(ScalarKind.Column);
    public static readonly ScalarType DateName = new(ScalarKind.DateName);
    public static readonly ScalarType Person = new(ScalarKind.Person);
    public static readonly ScalarType Window = new(ScalarKind.Window);

    /// <summary>A text for people: one string for both languages, or one each.</summary>
    public static readonly EitherType Wording = Either(Text, Mapping(
        Required("da", Text, "dansk", "The Danish text.", "Teksten på dansk."),
        Key("en", Text, "engelsk", "The English text.", "Teksten på engelsk.", "the Danish text")));

    public static ScalarType Integer(int min, int? max = null) => new(ScalarKind.Integer, min, max);

    public static ScalarType NumberFrom(decimal min, decimal? max = null) => new(ScalarKind.Number, min, max);

    public static ChoiceType Choice(params string[] values) => new(values);

    public static EitherType Either(params KeyType[] forms) => new(forms);

    public static MappingType Mapping(params KeyDescription[] keys) => new(keys);

    public static MappingType OneOf(params KeyDescription[] keys) => new(keys, ExactlyOne: true);

    public static KeyDescription Key(
        string name, KeyType type, string danish, string meaning, string betydning, string? otherwise = null) =>
        new(name, type, otherwise, new LocalText(betydning, meaning), danish);

    public static KeyDescription Required(string name, KeyType type, string danish, string meaning, string betydning) =>
        Key(name, type, danish, meaning, betydning) with { Required = true };
}
