using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Providers.Csv;
using BenefitMeter.Worker.Sources;
using Microsoft.AspNetCore.WebUtilities;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>The keys of a source with provider <c>http</c>. README.md in this folder describes each of them.</summary>
internal sealed record HttpOptions
{
    private const string HeaderPrefix = "headers.";

    private static readonly Dictionary<string, bool> Formats = new(StringComparer.Ordinal) { ["json"] = false, ["csv"] = true };

    private static readonly Dictionary<string, HttpPaging> Pagings = new(StringComparer.Ordinal)
    {
        ["none"] = HttpPaging.None,
        ["link-header"] = HttpPaging.LinkHeader,
        ["next-url"] = HttpPaging.NextUrl,
        ["page-number"] = HttpPaging.PageNumber,
    };

    /// <summary>Gets the address of the first page, without its page number.</summary>
    public required Uri Url { get; init; }

    /// <summary>Gets the format of CSV pages. Null where the pages are JSON, which is the default.</summary>
    public required CsvFormat? Csv { get; init; }

    /// <summary>Gets the path to the array of rows in a JSON document. Default null: the document itself is the array.</summary>
    public required JsonPath? Rows { get; init; }

    /// <summary>Gets how the next page is found. Default <see cref="HttpPaging.None"/>.</summary>
    public required HttpPaging Paging { get; init; }

    /// <summary>Gets the path to the next page's address. Null unless paging is <see cref="HttpPaging.NextUrl"/>.</summary>
    public required JsonPath? Next { get; init; }

    /// <summary>
    /// Gets the query parameter with the page's number. Default <c>page</c>. Used by <see cref="HttpPaging.PageNumber"/> only.
    /// </summary>
    public required string PageParameter { get; init; }

    /// <summary>Gets the first page's number. Default 1. Used by <see cref="HttpPaging.PageNumber"/> only.</summary>
    public required int FirstPage { get; init; }

    /// <summary>
    /// Gets the number of rows of every numbered page but the last. Default null: the page without rows is the last one.
    /// </summary>
    public required int? PageSize { get; init; }

    /// <summary>Gets the highest number of pages; more are a failure. Default 10,000.</summary>
    public required int MaxPages { get; init; }

    /// <summary>Gets the headers sent with each request. None of them is a secret. Default empty.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets how the worker signs in to the service.</summary>
    public required HttpAccess Access { get; init; }

    /// <summary>Reads and checks a source's keys. Secrets are not read here.</summary>
    /// <exception cref="BenefitMeterException">A key is missing, or has a value that is not valid.</exception>
    public static HttpOptions Read(SourceDefinition source)
    {
        bool isCsv = SourceOption.Choose(source, "format", "json", Formats);
        HttpPaging paging = SourceOption.Choose(source, "paging", "none", Pagings);
        var options = new HttpOptions
        {
            Url = HttpAddress.Read(source, "url")
                ?? throw SourceOption.Wrong(
                    source, new("har ingen url.", "has no url."),
                    new("Skriv url: https://… under kilden.", "Write url: https://… under the source.")),
            Csv = isCsv ? CsvFormat.Read(source) : null,
            Rows = Path(source, "rows"),
            Paging = paging,
            Next = Path(source, "next"),
            PageParameter = SourceOption.Text(source, "page-parameter") ?? "page",
            FirstPage = SourceOption.Integer(source, "first-page", 0) ?? 1,
            PageSize = SourceOption.Integer(source, "page-size", 1),
            MaxPages = SourceOption.Integer(source, "max-pages", 1) ?? 10_000,
            Headers = HeadersOf(source),
            Access = HttpAccess.Read(source),
        };
        return options.Problem() is { } problem ? throw SourceOption.Wrong(source, problem.What, problem.Next) : options;
    }

    private (LocalText What, LocalText Next)? Problem() => this switch
    {
        { Paging: HttpPaging.NextUrl, Next: null } => (
            new(
                "har paging: next-url uden next, der angiver, hvor adressen er.",
                "has paging: next-url without next, which gives the place of the address."),
            new("Skriv stien til adressen, fx next: links.next.", "Write the path to the address, such as next: links.next.")),
        { Paging: not HttpPaging.NextUrl, Next: not null } => (
            new("har next uden paging: next-url.", "has next without paging: next-url."),
            new("Skriv paging: next-url, eller fjern next.", "Write paging: next-url, or remove next.")),
        { Csv: not null, Rows: not null } or { Csv: not null, Next: not null } => (
            new("er CSV, men har en sti i JSON (rows eller next).", "is CSV, but has a path in JSON (rows or next)."),
            new("Fjern rows og next, eller skriv format: json.", "Remove rows and next, or write format: json.")),
        { Paging: HttpPaging.PageNumber } when QueryHelpers.ParseQuery(Url.Query).ContainsKey(PageParameter) => (
            new(
                $"har også forespørgselsparameteren '{PageParameter}' i sin url.",
                $"has the query parameter '{PageParameter}' in its url as well."),
            new(
                "Fjern den fra url'en; first-page er nummeret på den første side.",
                "Remove it from the url; first-page is the number of the first page.")),
        _ => null,
    };

    private static JsonPath? Path(SourceDefinition source, string key) =>
        SourceOption.Text(source, key) is { } text ? new JsonPath(text) : null;

    private static Dictionary<string, string> HeadersOf(SourceDefinition source)
    {
        Dictionary<string, string> headers = source.Options
            .Where(option => option.Key.StartsWith(HeaderPrefix, StringComparison.Ordinal))
            .ToDictionary(option => option.Key[HeaderPrefix.Length..], option => option.Value, StringComparer.OrdinalIgnoreCase);
        return headers.Keys.FirstOrDefault(HttpAccess.IsSecret) is { } secret
            ? throw SourceOption.Wrong(
                source,
                new(
                    $"har headeren {secret}, som indeholder en hemmelighed.",
                    $"has the header {secret}, which contains a secret."),
                new($"Skriv api-key-header: {secret} og api-key: NAVN, og selve hemmeligheden i indstillingen Secrets:NAVN.",
                    $"Write api-key-header: {secret} and api-key: NAME, and the secret itself in the setting Secrets:NAME."))
            : headers.FirstOrDefault(header => !HttpAccess.CanBeSent(header.Key, header.Value)) is { Key: { } unsendable }
            ? throw SourceOption.Wrong(
                source,
                new(
                    $"har headeren '{unsendable}', som ikke kan sendes med sin værdi.",
                    $"has the header '{unsendable}', which cannot be sent with its value."),
                new(
                    "Brug kun ASCII-tegn og en header til forespørgsler.",
                    "Use ASCII characters only, and a header of requests."))
            : headers;
    }
}
