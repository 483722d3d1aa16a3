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
internal sealed class CsvRows(CsvOptions options, Extraction extraction, RowFolder folder, IProgress<long>? rowsRead)
{
    private const int ProgressEvery = 50_000;
    private const int LongestRecord = 1 << 20;

    private readonly CellText cellText = new(options.IsDanish ? NumberStyle.Danish : NumberStyle.Invariant, extraction.Calendar);
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
            FoldUnchanged(file, cancellationToken);
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

    private void FoldUnchanged(CsvFile file, CancellationToken cancellationToken)
    {
        CsvMalformedRecord? unclosed = null;
        using CsvReader reader = CsvReader.Create(Open(file), Settings(record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                unclosed = record;
            }
            else
            {
                Unreadable.Add(file.Name, record);
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

        rowsRead?.Report(rows);
        if (unclosed is { } record)
        {
            throw Unclosed(file, record.LineNumber, null);
        }

        if (CsvFile.At(file.Path) != file)
        {
            throw Replaced(file, null);
        }
    }

    private void Fold(CsvReader reader, CsvFile file, CancellationToken cancellationToken)
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

    private int[] Places(IReadOnlyList<string> headers, CsvFile file) =>
        [.. extraction.Columns.Select(need => SourceFailure.PlaceOf(need.Column, headers, $"The file {file.Path}"))];

    private static string Column(int number) => string.Create(CultureInfo.InvariantCulture, $"column{number}");

    private static FileStream Open(CsvFile file) => new(
        file.Path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.SequentialScan });

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

    private static BenefitMeterException Replaced(CsvFile file, Exception? inner) => new(
        FailureKind.Transient, $"The file {file.Path} was replaced while it was read.", "Run again.", inner);

    private BenefitMeterException Misencoded(CsvFile file, long line, Exception? inner) => new(
        FailureKind.Source,
        string.Create(CultureInfo.InvariantCulture, $"The file {file.Path} is not {options.EncodingName} in line {line}."),
        "Write the source's encoding as the file has it: utf-8, windows-1252, iso-8859-1 or utf-16.", inner);

    private static BenefitMeterException Unclosed(CsvFile file, long line, Exception? inner) => new(
        FailureKind.Source,
        string.Create(CultureInfo.InvariantCulture, $"The file {file.Path} has a quote in line {line} that is never closed."),
        "Have the file exported anew; the rest of it cannot be told apart into rows.", inner);
}
