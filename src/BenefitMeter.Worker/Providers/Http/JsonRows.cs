using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// Adds the rows of JSON pages to the tallies. A document that is itself the array is streamed row by row. Otherwise one page at
/// a time is in memory.
/// </summary>
internal sealed class JsonRows(HttpOptions options, Extraction extraction, RowAggregator aggregator, IProgress<long>? rowsRead)
{
    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerOptions.Default) { AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions StrictDocument = new() { AllowDuplicateProperties = false };

    private readonly JsonCells reader = new(extraction.Calendar);
    private readonly JsonPath[] paths = [.. extraction.Columns.Select(need => new JsonPath(need.Column))];
    private readonly Cell[] cells = new Cell[extraction.Columns.Count];
    private readonly bool[] present = new bool[extraction.Columns.Count];
    private readonly RowCount count = new(rowsRead);
    private string[]? fields;

    /// <summary>Adds all rows of a page to the tallies.</summary>
    /// <exception cref="BenefitMeterException">
    /// The page is not JSON, or its structure is not as the catalogue describes it.
    /// </exception>
    public async Task FoldAsync(HttpPage page, CancellationToken cancellationToken)
    {
        try
        {
            if (options.Rows is null && options.Next is null && StartsArray(page.Response.Body))
            {
                await foreach (JsonElement row in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(
                    page.Response.Body, Strict, cancellationToken))
                {
                    Fold(row, page, cancellationToken);
                }
            }
            else
            {
                using JsonDocument document =
                    await JsonDocument.ParseAsync(page.Response.Body, StrictDocument, cancellationToken);
                FoldDocument(document.RootElement, page, cancellationToken);
            }
        }
        catch (JsonException exception)
        {
            throw HttpFailure.WrongSchema(
                page.What,
                new($"er ikke gyldig JSON: linje {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.",
                    $"is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."),
                new("Spørg kilden hvorfor; et felt, der forekommer to gange i en række, er også ugyldigt.",
                    "Ask the source why; a field that occurs twice in a row is also invalid."));
        }

        count.Report();
    }

    /// <summary>Checks that every needed column was in at least one row. Nothing is checked where there were no rows.</summary>
    /// <param name="where">The source, as the start of a sentence.</param>
    /// <exception cref="BenefitMeterException">A column was in no row.</exception>
    public void CheckColumns(LocalText where)
    {
        for (int i = 0; fields is not null && i < present.Length; i++)
        {
            if (!present[i])
            {
                SourceFailure.IndexOf(extraction.Columns[i].Column, fields, where);
            }
        }
    }

    private void FoldDocument(JsonElement root, HttpPage page, CancellationToken cancellationToken)
    {
        bool isThere = FindRows(root, out JsonElement found);
        if (!isThere || found.ValueKind != JsonValueKind.Array)
        {
            LocalText path = options.Rows is null ? LocalText.Same("") : new($" ved '{options.Rows}'", $" at '{options.Rows}'");
            string fieldsThere =
                string.Join(", ", isThere || found.ValueKind != JsonValueKind.Object ? [] : JsonPath.AllPaths(found).Take(20));
            LocalText has = isThere || found.ValueKind != JsonValueKind.Object
                ? new($"der er {JsonPath.Kind(found).Danish}", $"there is {JsonPath.Kind(found).English}")
                : new($"felterne er {fieldsThere}", $"the fields are {fieldsThere}");
            throw HttpFailure.WrongSchema(
                page.What,
                new(
                    $"har ingen liste med rækker{path.Danish}; {has.Danish}.",
                    $"has no array of rows{path.English}; {has.English}."),
                new(
                    "Skriv rows: stien til listen med punktummer, fx data.items.",
                    "Write rows: the dotted path to the array, such as data.items."));
        }

        foreach (JsonElement row in found.EnumerateArray())
        {
            Fold(row, page, cancellationToken);
        }

        if (options.Next?.TryFind(root, out JsonElement next) == true && next.ValueKind != JsonValueKind.Null)
        {
            page.Next = next.ValueKind == JsonValueKind.String ? next.GetString() : throw HttpFailure.WrongSchema(
                page.What,
                new($"har {JsonPath.Kind(next).Danish} ved '{options.Next}', ikke den næste sides adresse.",
                    $"has {JsonPath.Kind(next).English} at '{options.Next}', not the next page's address."),
                new("Skriv next: stien til den med punktummer.", "Write next: the dotted path to it."));
        }
    }

    private bool FindRows(JsonElement root, out JsonElement found)
    {
        found = root;
        return options.Rows is null || options.Rows.TryFind(root, out found);
    }

    private void Fold(JsonElement row, HttpPage page, CancellationToken cancellationToken)
    {
        page.Rows++;
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw HttpFailure.WrongSchema(
                page.What,
                new(
                    $"har {JsonPath.Kind(row).Danish} som række {page.Rows}, ikke et objekt.",
                    $"has {JsonPath.Kind(row).English} as row {page.Rows}, not an object."),
                new("Tjek stien i rows.", "Check the path in rows."));
        }

        for (int i = 0; i < cells.Length; i++)
        {
            bool isThere = paths[i].TryFind(row, out JsonElement value);
            present[i] |= isThere;
            cells[i] = isThere ? reader.Read(value, extraction.Columns[i]) : Cell.Empty;
        }

        fields ??= [.. JsonPath.AllPaths(row)];
        aggregator.Add(cells, FormattableString.Invariant($"page {page.Number}"), page.Rows);
        count.Add(cancellationToken);
    }

    private static bool StartsArray(Stream body)
    {
        int first;
        do
        {
            first = body.ReadByte();
        }
        while (first is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);
        body.Position = 0;
        return first == '[';
    }
}
