using System.Globalization;
using System.Text;
using System.Text.Unicode;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using CsvHelper;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>Streams the rows of files into a folder of rows, in memory that does not grow with them.</summary>
internal sealed class CsvRows(CsvOptions options, Extraction extraction, RowFolder folder, IProgress<long>? rowsRead) : IDropRows
{
    private const int LongestRecord = 1 << 20;

    private readonly CellText cellText = new(options.Style, extraction.Calendar);
    private readonly Cell[] cells = new Cell[extraction.Columns.Count];
    private readonly RowCount count = new(rowsRead);
    private readonly UnreadableRows unreadable = new("Further rows have the wrong number of fields or broken quotes; they are kept out.");
    private char[] characters = new char[256];

    /// <inheritdoc/>
    public void Fold(DropFile file, CancellationToken cancellationToken)
    {
        CsvMalformedRecord? unclosed = null;
        using CsvReader reader = CsvReader.Create(file.Open(), Settings(record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                unclosed = record;
            }
            else
            {
                unreadable.Add(Place(file, record.LineNumber), $"The row has {Reason(record)}; it is kept out.");
            }
        }));
        try
        {
            Fold(reader, file, cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw Misencoded(file, reader.LineNumber, exception);
        }
        catch (CsvFormatException exception)
        {
            throw Unclosed(file, exception.LineNumber, exception);
        }

        count.Report();
        if (unclosed is { } record)
        {
            throw Unclosed(file, record.LineNumber, null);
        }
    }

    /// <inheritdoc/>
    public void Complete() => unreadable.AddTo(folder.Tallies);

    private void Fold(CsvReader reader, DropFile file, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> headers = reader.Headers;
        if (headers.Any(h => h.Contains('\uFFFD')))
        {
            throw Misencoded(file, 1, null);
        }

        int[]? places = headers.Count > 0 ? Places(headers, file) : null;
        while (reader.Read())
        {
            if (!Utf8.IsValid(reader.RawRecord))
            {
                throw Misencoded(file, reader.LineNumber, null);
            }

            places ??= Places([.. Enumerable.Range(1, reader.FieldCount).Select(Column)], file);
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Read(reader, places[i], extraction.Columns[i]);
            }

            folder.Add(cells, file.Name, reader.LineNumber);
            count.Add(cancellationToken);
        }
    }

    private Cell Read(CsvReader reader, int place, ColumnNeed need)
    {
        if (need.Type == CellType.Text)
        {
            return Cell.OfText(reader.GetString(place));
        }

        int longest = reader.GetSpan(place).Length;
        if (longest > characters.Length)
        {
            characters = new char[longest];
        }

        return cellText.Read(characters.AsSpan(0, reader.GetChars(place, characters)), need);
    }

    private int[] Places(IReadOnlyList<string> headers, DropFile file) =>
        [.. extraction.Columns.Select(need => SourceFailure.PlaceOf(need.Column, headers, $"The file {file.Path}"))];

    private static string Column(int number) => string.Create(CultureInfo.InvariantCulture, $"column{number}");

    private static string Place(DropFile file, long line) => string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{line}");

    private static string Reason(CsvMalformedRecord record) => record.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "another number of fields than the first line",
        CsvMalformedReason.StrayQuote => "a quote inside a field that is not quoted",
        _ => "text after a closing quote",
    };

    private CsvReaderOptions Settings(Action<CsvMalformedRecord> onMalformed) => new()
    {
        Separator = options.Delimiter,
        Quote = options.Quote,
        HasHeader = options.HasHeader,
        Encoding = options.EncodingName == "utf-8" ? null : options.Encoding,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = onMalformed,
        TrackLineNumbers = true,
        PoolStrings = true,
        MaxRecordSize = LongestRecord,
        IncludeValuesInExceptions = false,
    };

    private BenefitMeterException Misencoded(DropFile file, long line, Exception? inner) => new(
        FailureKind.Source,
        string.Create(CultureInfo.InvariantCulture, $"The file {file.Path} is not {options.EncodingName} in line {line}."),
        "Write the source's encoding as the file has it: utf-8, windows-1252, iso-8859-1 or utf-16.", inner);

    private static BenefitMeterException Unclosed(DropFile file, long line, Exception? inner) => new(
        FailureKind.Source,
        string.Create(CultureInfo.InvariantCulture, $"The file {file.Path} has a quote in line {line} that is never closed."),
        "Have the file exported anew; the rest of it cannot be told apart into rows.", inner);
}
