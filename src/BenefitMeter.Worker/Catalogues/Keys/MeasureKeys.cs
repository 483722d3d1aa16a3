using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under <c>measure</c>: the complete list of measures, filters and durations.</summary>
internal static class MeasureKeys
{
    private static readonly KeyType OtherDate = Either(Date, Mapping(
        Required("column", DateName, "dato", "The date compared with.", "Datoen, der sammenlignes med.")));

    private static readonly ScalarType NumberOrDate = new(ScalarKind.NumberOrDate);

    private static readonly KeyType ConditionItem = Either(Text, new ListType(Text), Mapping(
        Key("not", Either(Text, new ListType(Text)), "ikke", "None of these; an empty cell passes.",
            "Ingen af disse; en tom celle tæller med."),
        Key("at-least", NumberOrDate, "mindst", "This or more.", "Dette eller mere."),
        Key("above", NumberOrDate, "over", "More than this.", "Mere end dette."),
        Key("at-most", NumberOrDate, "højst", "This or less.", "Dette eller mindre."),
        Key("below", NumberOrDate, "under", "Less than this.", "Mindre end dette."),
        Key("empty", TrueOrFalse, "tom", "Whether the cell is empty (NULL or the empty text).",
            "Om cellen er tom (NULL eller tom tekst)."),
        Key("on-or-before", OtherDate, "senest", "This date or earlier.", "Denne dato eller tidligere."),
        Key("on-or-after", OtherDate, "tidligst", "This date or later.", "Denne dato eller senere.")));

    private static readonly KeyDescription Where = Key("where", new MapType(ScalarKind.Text, "COLUMN", ConditionItem), "hvor",
        "The rows included, by column: a value, a list of values, or comparisons.",
        "De rækker, der regnes med, efter kolonne: en værdi, en liste af værdier eller sammenligninger.", "every row");

    private static readonly KeyDescription[] Duration =
    [
        Key("from", DateName, "fra", "The duration's first date.", "Varighedens første dato."),
        Key("to", DateName, "til", "The duration's second date.", "Varighedens anden dato."),
        Key("in", Choice("days", "hours", "calendar-days", "working-days"), "i",
            "What the duration is counted in: days is exact elapsed time, calendar-days counts dates.",
            "Det, varigheden tælles i: days er præcis forløbet tid, calendar-days tæller datoer."),
        Key("negative", Choice("keep", "leave-out"), "negative",
            "What happens to a row whose second date is before its first; it is counted as a finding either way.",
            "Det, der sker med en række, hvis anden dato ligger før den første; den tælles som fund i begge tilfælde.", "keep"),
        Key("calendar", Choice("danish", "weekdays"), "kalender",
            "Whether working days leave out Danish public holidays, or only Saturdays and Sundays.",
            "Om arbejdsdage udelader danske helligdage eller kun lørdage og søndage.", "danish"),
    ];

    private static readonly KeyDescription[] OneValue =
        [Key("column", Column, "kolonne", "The column; or else from, to and in.",
            "Kolonnen; ellers from, to og in."), .. Duration, Where];

    private static readonly KeyType OfColumn = Either(Column, Mapping(
        Required("column", Column, "kolonne", "The column.", "Kolonnen."), Where));

    private static readonly KeyType Mean = Either(Column, Mapping(OneValue));

    private static readonly KeyDescription[] Additive =
    [
        Key("count", Mapping(Where), "antal", "Counts rows.", "Tæller rækker."),
        Key("sum", OfColumn, "sum", "Sums a column.", "Lægger en kolonne sammen."),
    ];

    private static readonly KeyType RatioPart = Mapping(
    [
        .. Additive,
        Key("dataset", new ScalarType(ScalarKind.Dataset), "datasæt", "The part's own dataset.", "Delens eget datasæt.",
            "the indicator's"),
        Key("dated-by", DateName, "placeres efter", "The date that places the part's rows.",
            "Datoen, der placerer delens rækker.", "the indicator's"),
    ]);

    /// <summary>Gets the measures, of which exactly one must be written.</summary>
    public static MappingType Measure { get; } = OneOf(
    [
        .. Additive,
        Key("mean", Mean, "gennemsnit", "The mean of a column or a duration.", "Gennemsnittet af en kolonne eller en varighed."),
        Key("median", Mean, "median", "The median of a column or a duration.", "Medianen af en kolonne eller en varighed."),
        Key("percentile", Mapping([Required("p", NumberFrom(0, 100), "p",
            "The percentile: 90, or as a fraction below 1: 0.9.",
                "Percentilen: 90, eller som brøk under 1: 0.9."), .. OneValue]), "percentil",
            "A percentile, interpolated linearly.", "En percentil, interpoleret lineært."),
        Key("distinct", OfColumn, "forskellige", "Counts the different values of a column.",
            "Tæller forskellige værdier i en kolonne."),
        Key("ratio", Mapping(
            Required("numerator", RatioPart, "tæller", "The numerator, a count or a sum.", "Tælleren, et antal eller en sum."),
            Required("denominator", RatioPart, "nævner", "The denominator, a count or a sum.",
                "Nævneren, et antal eller en sum.")), "forhold",
            "The numerator divided by the denominator; totals add up each of the two, never percentages.",
            "Tælleren divideret med nævneren; totaler lægger hver af de to sammen, aldrig procenter."),
        Key("share", Mapping(Where with { Required = true, Default = null }), "andel", "The share of these rows among all rows.",
            "Disse rækkers andel af alle rækker."),
        Key("open", Mapping(
            Required("opened", DateName, "åbnet", "The opening date.", "Datoen, hvor rækken åbnes."),
            Required("closed", DateName, "lukket", "The closing date.", "Datoen, hvor rækken lukkes."), Where), "åbne",
            "Rows open at the period's end.", "Rækker, der er åbne ved periodens slutning."),
        Key("value", Either(Column, Mapping(
            Key("column", Column, "kolonne", "The figure's column.", "Tallets kolonne."),
            Key("numerator", Column, "tæller", "The numerator's column.", "Tællerens kolonne."),
            Key("denominator", Column, "nævner", "The denominator's column.", "Nævnerens kolonne."), Where)), "værdi",
            "A column that already contains the figure; it is never scaled.",
            "En kolonne, der allerede indeholder tallet; det skaleres aldrig."),
    ]);
}
