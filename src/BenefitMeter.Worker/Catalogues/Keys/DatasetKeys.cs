using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under a dataset.</summary>
internal static class DatasetKeys
{
    private static readonly ChoiceType ColumnTypes = Choice("text", "integer", "decimal", "date", "time");

    private static readonly KeyType DateItem = Either(Column, Mapping(
        Required("column", Column, "kolonne", "The source's column.", "Kildens kolonne."),
        Key("as", Choice("local", "utc", "offset", "date"), "betydning",
            "What its cells are: local time, UTC, a time with its own offset, or a date without a time.",
            "Hvad cellerne er: lokal tid, UTC, tid med egen forskydning, eller en dato uden klokkeslæt.", "local")));

    private static readonly KeyType ColumnItem = Either(ColumnTypes, Mapping(
        Required("type", ColumnTypes, "type", "What its cells are read as.", "Hvad cellerne læses som."),
        Key("decimals", Integer(0, 10), "decimaler",
            "The decimals that a floating-point column is rounded to, row by row.",
            "De decimaler, som en kolonne med flydende tal afrundes til, række for række.")));

    private static readonly KeyType Disclosure = Mapping(
        Key("k", Integer(0), "mindste antal", "The smallest number of persons shown, at least 3.",
            "Det mindste antal personer, der vises, mindst 3.", "5"),
        Key("distinct", Column, "personkolonne", "The column that identifies a person who may have several rows.",
            "Kolonnen, der identificerer en person, som kan have flere rækker.", "counts rows"),
        Key("sensitive", TrueOrFalse, "følsomt", "Whether it is also hidden that a number is all or none of a group.",
            "Om det også skjules, at et tal er alle eller ingen i en gruppe.", "false"));

    private static readonly KeyType Expect = Mapping(
        Key("by", new ScalarType(ScalarKind.Schedule), "senest",
            "When a period's delivery must have arrived, after the period's end: daily 08:00, monday 08:00, workday 3 08:00.",
            "Hvornår en periodes levering skal være kommet, efter periodens slutning: daily 08:00, monday 08:00, workday 3 "
                + "08:00."),
        Key("rows", Mapping(Required("at-least", new ScalarType(ScalarKind.Percent), "mindst",
            "The share of the usual number of rows below which a delivery is refused.",
            "Den andel af det sædvanlige antal rækker, som en levering afvises under.")), "rækker",
            "How many rows are expected: of the same period last year, else of the last six closed periods.",
            "Hvor mange rækker der ventes: af samme periode sidste år, ellers af de seneste seks lukkede perioder."),
        Key("empty", Choice("error", "allow"), "tom levering", "Whether a delivery without rows is a failure.",
            "Om en levering uden rækker er en fejl.", "error"),
        Key("units", new ListType(new ScalarType(ScalarKind.Unit)), "enheder", "The units that must deliver.",
            "De enheder, der skal levere.", "all that delivered before"));

    /// <summary>Gets the keys of a dataset.</summary>
    public static MappingType Dataset { get; } = Mapping(
        Key("name", Wording, "navn", "Its name.", "Dets navn.", "its id"),
        Required("source", new ScalarType(ScalarKind.Source), "kilde", "The source that delivers it.",
            "Kilden, der leverer det."),
        Key("query", Text, "forespørgsel", "A query in the source's own SQL; only for sources that are read with SQL.",
            "En forespørgsel i kildens egen SQL; kun for kilder, der læses med SQL."),
        Required("dates", new MapType(ScalarKind.Text, "DATE", DateItem), "datoer",
            "The named dates that can place a row in time; a plain column name is local time.",
            "De navngivne datoer, der kan placere en række i tid; et kolonnenavn alene er lokal tid."),
        Key("unit-column", Column, "enhedskolonne", "The column with unit codes.", "Kolonnen med enhedskoder.",
            "every row is the root's"),
        Key("columns", new MapType(ScalarKind.Text, "COLUMN", ColumnItem), "kolonner",
            "What the columns contain, where that has to be stated.", "Hvad kolonnerne indeholder, når det skal angives.",
            "by their use"),
        Key("key", Either(Column, new ListType(Column)), "nøgle",
            "The columns that identify a row; of several rows with the same key the last one read is used, and the others are "
                + "counted.",
            "Kolonnerne, der identificerer en række; af flere rækker med samme nøgle bruges den sidst læste, og resten tælles.",
            "every row counts"),
        Key("complete-through", new ScalarType(ScalarKind.CompleteThrough), "leveret til og med",
            "How far a delivery reaches: file-date, column X, or none for a live source.",
            "Hvor langt en levering når: file-date, column X, eller none for en kilde, der hele tiden er ajour.",
            "its last date"),
        Key("from", Date, "fra", "The first day that is published.", "Den første dag, der vises.", "its first row's"),
        Key("rows-are", Choice("persons", "things"), "rækker er",
            "Whether a row is about a person, so that small numbers must be hidden.",
            "Om en række handler om en person, så små tal skal skjules.", "persons"),
        Key("disclosure", Disclosure, "diskretionering", "How small numbers are hidden.", "Hvordan små tal skjules."),
        Key("schedule", new ScalarType(ScalarKind.Schedule), "tidsplan",
            "When it is measured, local time: daily 05:30, monday 06:00, workday 3 08:00 (-1 is the month's "
                + "last), cron 0 30 5 * * ?.",
            "Hvornår det måles, lokal tid: daily 05:30, monday 06:00, workday 3 08:00 (-1 er månedens "
                + "sidste), cron 0 30 5 * * ?.",
            "by hand"),
        Key("late-rows", Days, "sene rækker",
            "How late rows may arrive: a run reads this far back, and the periods that are open; older rows with measure --from.",
            "Hvor sent rækker kan komme: en kørsel læser så langt tilbage samt de åbne perioder; ældre rækker med measure "
                + "--from.",
            "every run reads everything"),
        Key("expect", Expect, "forventning", "What is expected of a delivery.", "Hvad der ventes af en levering."));
}
