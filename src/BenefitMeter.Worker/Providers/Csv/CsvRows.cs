using System.Globalization;
using System.Text;
using System.Text.Unicode;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;
using CsvHelper;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>Streams the rows of files into a folder of rows, in memory that does not grow with them.</summary>
internal sealed class CsvRows(CsvFormat format, Extraction extraction, RowFolder folder, IProgress<long>? rowsRead)
{
    private const int ProgressEvery = 50_000;
    private const int LongestRecord = 1 << 20;

    private readonly CellText cellText = new(format.IsDanish ? NumberStyle.Danish : NumberStyle.Invariant, extraction.Calendar);
    private readonly Cell[] cells = new Cell[extraction.Columns.Count];
    private char[] characters = new char[256];
    private long rows;

    /// <summary>Gets the rows that could not be told apart into fields.</summary>
    public UnreadableRows Unreadable { get; } = new();

    /// <summary>Folds all rows of a file.</summary>
    /// <exception cref="BenefitMeterException">The file lacks a column, breaks its encoding, or was replaced meanwhile.</exception>
    public void Fold(CsvFile file, CancellationToken cancellationToken)
    {
        try
        {
            Fold(Open(file), $"The file {file.Path}", file.Name, cancellationToken);
            if (CsvFile.At(file.Path) != file)
            {
                throw Replaced(file, null);
            }
        }
        catch (FileNotFoundException exception)
        {
            throw Replaced(file, exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Source, $"The file {file.Path} may not be read.",
                "Give the account that runs BenefitMeter the right to read it.", exception);
        }
        catch (IOException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Transient, $"The file {file.Path} could not be read: {exception.Message}",
                "If another program is writing it, wait until it is done and run again.", exception);
        }
    }

    /// <summary>Folds all rows of a text.</summary>
    /// <param name="text">The bytes; closed afterwards.</param>
    /// <param name="what">What it is, as the start of a sentence.</param>
    /// <param name="place">What it is called in findings.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>How many rows it has, those kept out included.</returns>
    /// <exception cref="BenefitMeterException">The text lacks a column or breaks its encoding.</exception>
    public long Fold(Stream text, string what, string place, CancellationToken cancellationToken)
    {
        long before = rows + Unreadable.Count;
        CsvMalformedRecord? unclosed = null;
        using CsvReader reader = CsvReader.Create(text, Settings(record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                unclosed = record;
            }
            else
            {
                Unreadable.Add(place, record);
            }
        }));
        try
        {
            Fold(reader, what, place, cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw Misencoded(what, reader.LineNumber, exception);
        }
        catch (CsvFormatException exception)
        {
            throw Unclosed(what, exception.LineNumber, exception);
        }

        rowsRead?.Report(rows);
        if (unclosed is { } record)
        {
            throw Unclosed(what, record.LineNumber, null);
        }

        return rows + Unreadable.Count - before;
    }

    private void Fold(CsvReader reader, string what, string place, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> headers = reader.Headers;
        if (headers.Any(h => h.Contains('\uFFFD')))
        {
            throw Misencoded(what, 1, null);
        }

        int[]? places = headers.Count > 0 ? Places(headers, what) : null;
        while (reader.Read())
        {
            if (!Utf8.IsValid(reader.RawRecord))
            {
                throw Misencoded(what, reader.LineNumber, null);
            }

            places ??= Places([.. Enumerable.Range(1, reader.FieldCount).Select(Column)], what);
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Read(reader, places[i], extraction.Columns[i]);
            }

            folder.Add(cells, place, reader.LineNumber);
            if (++rows % ProgressEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rowsRead?.Report(rows);
            }
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

    private int[] Places(IReadOnlyList<string> headers, string what) =>
        [.. extraction.Columns.Select(need => SourceFailure.PlaceOf(need.Column, headers, what))];

    private static string Column(int number) => string.Create(CultureInfo.InvariantCulture, $"column{number}");

    private static FileStream Open(CsvFile file) => new(
        file.Path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.SequentialScan });

    private CsvReaderOptions Settings(Action<CsvMalformedRecord> onMalformed) => new()
    {
        Separator = format.Delimiter,
        Quote = format.Quote,
        HasHeader = format.HasHeader,
        Encoding = format.EncodingName == "utf-8" ? null : format.Encoding,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = onMalformed,
        TrackLineNumbers = true,
        PoolStrings = true,
        MaxRecordSize = LongestRecord,
        IncludeValuesInExceptions = false,
    };

    private static BenefitMeterException Replaced(CsvFile file, Exception? inner) => new(
        FailureKind.Transient, $"The file {file.Path} was replaced while it was read.", "Run again.", inner);

    private BenefitMeterException Misencoded(string what, long line, Exception? inner) => new(
        FailureKind.Source,
        string.Create(CultureInfo.InvariantCulture, $"{what} is not {format.EncodingName} in line {line}."),
        "Write the source's encoding as the file has it: utf-8, windows-1252, iso-8859-1 or utf-16.", inner);

    private static BenefitMeterException Unclosed(string what, long line, Exception? inner) => new(
        FailureKind.Source,
        string.Create(CultureInfo.InvariantCulture, $"{what} has a quote in line {line} that is never closed."),
        "Have it exported anew; the rest of it cannot be told apart into rows.", inner);
}
