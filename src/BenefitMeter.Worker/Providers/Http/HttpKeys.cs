using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers.Csv;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>The keys of a source that is read over HTTP.</summary>
internal static class HttpKeys
{
    /// <summary>Gets the keys, in the order in which documents list them.</summary>
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required("url", Text, "adresse", "The address of the first page; https, or http on this machine only.",
            "Adressen på den første side; https, eller http kun på samme maskine."),
        Key("format", Choice("json", "csv"), "format", "The format of the pages.", "Sidernes format.", "json"),
        Key("rows", Text, "rækker", "In JSON, the dotted path to the array of rows, such as data.items.",
            "I JSON stien med punktummer til listen af rækker, fx data.items.", "the document itself"),
        Key("paging", Choice("none", "link-header", "next-url", "page-number"), "sider",
            "How the next page is found.", "Hvordan næste side findes.", "none"),
        Key("next", Text, "næste", "For next-url: the dotted path to the next page's address.",
            "Til next-url: stien med punktummer til næste sides adresse."),
        Key("page-parameter", Text, "sideparameter", "For page-number: the query parameter with the number.",
            "Til page-number: den parameter i adressen, der har nummeret.", "page"),
        Key("first-page", Integer(0), "første side", "For page-number: the first page's number.",
            "Til page-number: den første sides nummer.", "1"),
        Key("page-size", Integer(1), "sidestørrelse",
            "For page-number: the rows of every page but the last; a page with fewer is the last one.",
            "Til page-number: rækkerne på hver side undtagen den sidste; en side med færre er den sidste.",
            "an empty page ends it"),
        Key("max-pages", Integer(1), "højst sider", "The highest number of pages; more than that is a failure.",
            "Det højeste antal sider; flere end det er en fejl.", "10000"),
        Key("headers", new MapType(ScalarKind.Text, "HEADER", Text), "headere", "Headers sent with each request; no secrets.",
            "Headere, der sendes med hver forespørgsel; ingen hemmeligheder."),
        Key("api-key", Text, "nøgle", "The name of the setting Secrets:NAME with the key; never the key itself.",
            "Navnet på indstillingen Secrets:NAVN med nøglen; aldrig selve nøglen."),
        Key(
            "api-key-header", Text, "nøgleheader", "The header that the key is sent in.",
            "Den header, nøglen sendes i.", "X-Api-Key"),
        Key("token-url", Text, "tokenadresse", "Where an OAuth2 token is fetched with client credentials.",
            "Hvor et OAuth2-token hentes med client credentials."),
        Key("client-id", Text, "klient-id", "For token-url: the client's id.", "Til token-url: klientens id."),
        Key(
            "client-secret", Text, "klienthemmelighed",
            "For token-url: the name of the setting Secrets:NAME; never the secret itself.",
            "Til token-url: navnet på indstillingen Secrets:NAVN; aldrig selve hemmeligheden."),
        Key(
            "scope", Text, "scope", "For token-url: the requested scope.",
            "Til token-url: det scope, der bedes om.", "none is sent"),
        .. CsvKeys.Format,
    ];
}
