using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// Converts a report's content to text and back. The text of the same values is the same on every machine and database engine.
/// </summary>
internal static class ContentText
{
    private static readonly JsonWriterOptions Form =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a content as text.</summary>
    public static string Write(ReportContent content)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString("kind", content.Kind);
            json.WriteStartArray("tables");
            foreach (NamedTable table in content.Tables)
            {
                json.WriteStartObject();
                json.WriteString("name", table.Name);
                Array(json, "columns", table.Rows.Columns);
                json.WriteStartArray("rows");
                foreach (IReadOnlyList<object?> row in table.Rows.Rows)
                {
                    Array(json, null, row);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Parses a content that <see cref="Write"/> returned.</summary>
    public static ReportContent Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return new ReportContent(
            document.RootElement.GetProperty("kind").GetString()!,
            [
                .. document.RootElement.GetProperty("tables").EnumerateArray().Select(table => new NamedTable(
                    table.GetProperty("name").GetString()!,
                    new ViewRows(
                        [.. table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)],
                        [.. table.GetProperty("rows").EnumerateArray()
                            .Select(row => (IReadOnlyList<object?>)[.. row.EnumerateArray().Select(Cell)])]))),
            ]);
    }

    /// <summary>Returns the SHA-256 of a content's text, in lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Array(Utf8JsonWriter json, string? name, IEnumerable<object?> cells)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        foreach (object? cell in cells)
        {
            switch (cell)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case decimal or long:
                    json.WriteRawValue(StoredText.Of(cell)!);
                    break;
                default:
                    json.WriteStringValue((string)cell);
                    break;
            }
        }

        json.WriteEndArray();
    }

    private static object? Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => cell.TryGetInt64(out long integer) ? integer : cell.GetDecimal(),
        _ => cell.GetString(),
    };
}
