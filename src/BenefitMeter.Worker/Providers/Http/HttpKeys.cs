using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers.Csv;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>The keys of a source that is asked over HTTP.</summary>
internal static class HttpKeys
{
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required("url", Text, "adresse", "The address of the first page; https, or http on this machine only.",
            "Adressen på den første side; https, eller http kun på maskinen selv."),
        Key("format", Choice("json", "csv"), "format", "What the pages are.", "Hvad siderne er.", "json"),
        Key("rows", Text, "rækker", "In JSON the dotted path to the array of rows, such as data.items.",
            "I JSON stien med punktummer til listen af rækker, fx data.items.", "the document itself"),
        Key("paging", Choice("none", "link-header", "next-url", "page-number"), "sider",
            "How one comes to the next page.", "Hvordan man kommer til næste side.", "none"),
        Key("next", Text, "næste", "For next-url: the dotted path to the next page's address.",
            "Til next-url: stien med punktummer til næste sides adresse."),
        Key("page-parameter", Text, "sideparameter", "For page-number: the query parameter with the number.",
            "Til page-number: den parameter i adressen, der har nummeret.", "page"),
        Key("first-page", Integer(0), "første side", "For page-number: the first page's number.",
            "Til page-number: den første sides nummer.", "1"),
        Key("page-size", Integer(1), "sidestørrelse",
            "For page-number: the rows of every page but the last; a page with fewer ends the reading.",
            "Til page-number: rækkerne på hver side undtagen den sidste; en side med færre slutter læsningen.",
            "an empty page ends it"),
        Key("max-pages", Integer(1), "højst sider", "How many pages are read before it is a failure.",
            "Hvor mange sider der læses, før det er en fejl.", "10000"),
        Key("headers", new MapType(ScalarKind.Text, "HEADER", Text), "hoveder", "Headers sent along; no secrets.",
            "Hoveder, der sendes med; ingen hemmeligheder."),
        Key("api-key", Text, "nøgle", "The name of the setting Secrets:NAME that holds the key; never the key itself.",
            "Navnet på indstillingen Secrets:NAVN, der har nøglen; aldrig nøglen selv."),
        Key(
            "api-key-header", Text, "nøglehoved", "The header that the key is sent in.",
            "Hovedet, som nøglen sendes i.", "X-Api-Key"),
        Key("token-url", Text, "tokenadresse", "Where an OAuth2 token is fetched with client credentials.",
            "Hvor et OAuth2-token hentes med client credentials."),
        Key("client-id", Text, "klient-id", "For token-url: who asks.", "Til token-url: hvem der spørger."),
        Key(
            "client-secret", Text, "klienthemmelighed",
            "For token-url: the name of the setting Secrets:NAME; never the secret itself.",
            "Til token-url: navnet på indstillingen Secrets:NAVN; aldrig hemmeligheden selv."),
        Key(
            "scope", Text, "scope", "For token-url: the scope asked for.",
            "Til token-url: det scope, der bedes om.", "none is sent"),
        .. CsvKeys.Format,
    ];
}
