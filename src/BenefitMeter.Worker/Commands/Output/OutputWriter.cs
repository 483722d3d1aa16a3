using System.Globalization;
using System.Text.Json;
using BenefitMeter.Definitions;
using CsvHelper;
using Spectre.Console;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>Prints tables in each <see cref="OutputFormat"/> (rule 33).</summary>
internal static class OutputWriter
{
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Columns of at most so many characters, such as years, smileys and ids of periods, are not wrapped.
    private const int MaxShortText = 12;

    /// <summary>Prints a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="format">The format.</param>
    /// <param name="language">The language of headings; ignored in formats for machines.</param>
    /// <param name="console">The output.</param>
    public static void Write(OutputTable table, OutputFormat format, Language language, IAnsiConsole console)
    {
        switch (format)
        {
            case OutputFormat.Text:
                console.Write(ForPeople(table, language));
                break;
            case OutputFormat.Json:
                console.Profile.Out.Writer.WriteLine(ToJson(table));
                break;
            default:
                WriteCsv(table, excel: format == OutputFormat.Excel, console.Profile.Out.Writer);
                break;
        }
    }

    private static Table ForPeople(OutputTable table, Language language)
    {
        Table shown = new Table().Border(TableBorder.Simple);
        int[] columns = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Heading is not null)];
        foreach (int column in columns)
        {
            TableColumn heading = new(Markup.Escape(table.Columns[column].Heading!.In(language)));
            bool numbers = table.Rows.Any(row => Machine(row[column]) is decimal or long or int);
            bool isShort = table.Rows.All(row => Human(row[column]).Length <= MaxShortText);
            shown.AddColumn(numbers ? heading.RightAligned().NoWrap() : isShort ? heading.NoWrap() : heading);
        }

        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            shown.AddRow([.. columns.Select(column => Markup.Escape(Human(row[column])))]);
        }

        return shown;
    }

    private static string ToJson(OutputTable table)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, JsonOptions))
        {
            json.WriteStartArray();
            foreach (IReadOnlyList<object?> row in table.Rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < table.Columns.Count; i++)
                {
                    json.WritePropertyName(table.Columns[i].Name);
                    WriteJson(json, Machine(row[i]));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteJson(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case decimal or long or int:
                json.WriteRawValue(Plain(value, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Plain(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>Writes a table as CSV.</summary>
    /// <param name="table">The table.</param>
    /// <param name="excel">Whether for Danish Excel; otherwise as in RFC 4180.</param>
    /// <param name="writer">The output.</param>
    public static void WriteCsv(OutputTable table, bool excel, TextWriter writer)
    {
        CsvWriterOptions options = new()
        {
            Separator = excel ? ';' : ',',
            Injection = excel ? CsvInjection.Escape : CsvInjection.None,
            FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = excel ? "," : "." },
        };
        if (excel)
        {
            // The library writes the byte order mark to streams only. Without it Excel reads the text as Windows-1252.
            writer.Write('\uFEFF');
        }

        using CsvWriter csv = CsvWriter.Create(writer, options, leaveOpen: true);
        csv.WriteRecord([.. table.Columns.Select(column => column.Name)]);
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            foreach (object? value in row)
            {
                WriteField(csv, Machine(value));
            }

            csv.EndRecord();
        }
    }

    private static void WriteField(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case decimal number:
                csv.WriteField(Trimmed(number), default);
                break;
            case long or int:
                csv.WriteField(Convert.ToInt64(value, CultureInfo.InvariantCulture), default);
                break;
            default:
                csv.WriteField(value is null ? null : Plain(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Plain(object value, IFormatProvider numbers) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        decimal number => Trimmed(number).ToString(numbers),
        IFormattable number => number.ToString(null, numbers),
        _ => value.ToString() ?? string.Empty,
    };

    // Dividing by one with 28 zeros removes trailing zeros, so that 71.50 and 71.5 are printed alike.
    private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;

    private static object? Machine(object? value) => value is DisplayValue display ? display.Value : value;

    private static string Human(object? value) => value switch
    {
        null => "–",
        DisplayValue display => display.Text,
        _ => Plain(value, CultureInfo.InvariantCulture),
    };
}
