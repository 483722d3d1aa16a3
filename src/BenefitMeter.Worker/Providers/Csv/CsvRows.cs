using System.Globalization;
using System.Text;
using System.Text.Unicode;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using CsvHelper;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>Streams the rows of delimited texts to the tallies. Memory does not grow with the number of rows.</summary>
internal sealed class CsvRows(
    CsvFormat format, Extraction extraction, RowAggregator aggregator, IProgress<long>? rowsRead) : IDropRows
{
    private const int LongestRecord = 1 << 20;

    // CsvHelper splits the text; what a cell means is read by our own code, as in every source (decision 0069).
    private readonly CellText cellText = new(format.Style, extraction.Calendar);
    private readonly ClassifiedCell[] cells = new ClassifiedCell[extraction.Columns.Count];
    private readonly CellCache[] caches = [.. extraction.Columns.Select(_ => new CellCache())];
    private readonly RowCount count = new(rowsRead);
    private readonly UnreadableRows unreadable = new(new(
        "Yderligere rækker har forkert antal felter eller forkerte citationstegn; de er udeladt.",
        "Further rows have the wrong number of fields or broken quotes; they are left out."));
    private char[] characters = new char[256];

    /// <inheritdoc/>
    public void Fold(DropFile file, CancellationToken cancellationToken) =>
        Fold(file.Open(), new($"Filen {file.Path}", $"The file {file.Path}"), file.Name, cancellationToken);

    /// <summary>Adds all rows of a text to the tallies.</summary>
    /// <param name="text">The bytes of the text. The stream is closed afterwards.</param>
    /// <param name="what">The name of the text in messages, as the start of a sentence.</param>
    /// <param name="place">The name of the text in findings.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The number of its rows, including those that are left out.</returns>
    /// <exception cref="BenefitMeterException">
    /// A column is missing, or the text is not in its encoding, or a quote is not closed.
    /// </exception>
    public long Fold(Stream text, LocalText what, string place, CancellationToken cancellationToken)
    {
        long rows = 0;
        CsvMalformedRecord? unclosed = null;
        using CsvReader reader = CsvReader.Create(text, Settings(record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                unclosed = record;
            }
            else
            {
                rows++;
                unreadable.Add(
                    Place(place, record.LineNumber),
                    new(
                        $"Rækken har {Reason(record).Danish}; den er udeladt.",
                        $"The row has {Reason(record).English}; it is left out."));
            }
        }));
        try
        {
            rows += Fold(reader, what, place, cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw Misencoded(what, reader.LineNumber, exception);
        }
        catch (CsvFormatException exception)
        {
            throw Unclosed(what, exception.LineNumber, exception);
        }

        count.Report();
        if (unclosed is { } record)
        {
            throw Unclosed(what, record.LineNumber, null);
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Complete() => unreadable.AddTo(aggregator.Tallies);

    private long Fold(CsvReader reader, LocalText what, string place, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> headers = reader.Headers;
        if (headers.Any(h => h.Contains('\uFFFD')))
        {
            throw Misencoded(what, 1, null);
        }

        long rows = 0;
        using BackgroundAggregation background = new(aggregator, cells.Length, place);
        int[]? indexes = headers.Count > 0 ? Indexes(headers, what) : null;
        while (reader.Read())
        {
            if (!Utf8.IsValid(reader.RawRecord))
            {
                throw Misencoded(what, reader.LineNumber, null);
            }

            indexes ??= Indexes([.. Enumerable.Range(1, reader.FieldCount).Select(Column)], what);
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Read(reader, indexes[i], i);
            }

            background.Add(cells, reader.LineNumber);
            count.Add(cancellationToken);
            rows++;
        }

        background.Complete();
        return rows;
    }

    private ClassifiedCell Read(CsvReader reader, int index, int column)
    {
        ReadOnlySpan<byte> text = reader.GetSpan(index);
        return caches[column].Find(text) ?? caches[column].Add(
            text, aggregator.Classify(column, Read(reader, index, text.Length, extraction.Columns[column])));
    }

    private Cell Read(CsvReader reader, int index, int longest, ColumnNeed need)
    {
        if (need.Type == CellType.Text)
        {
            return Cell.OfText(reader.GetString(index));
        }

        if (longest > characters.Length)
        {
            characters = new char[longest];
        }

        return cellText.Read(characters.AsSpan(0, reader.GetChars(index, characters)), need);
    }

    private int[] Indexes(IReadOnlyList<string> headers, LocalText what) =>
        [.. extraction.Columns.Select(need => SourceFailure.IndexOf(need.Column, headers, what))];

    private static string Column(int number) => string.Create(CultureInfo.InvariantCulture, $"column{number}");

    private static string Place(string place, long line) => string.Create(CultureInfo.InvariantCulture, $"{place}:{line}");

    private static LocalText Reason(CsvMalformedRecord record) => record.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch =>
            new("et andet antal felter end første linje", "a different number of fields from the first line"),
        CsvMalformedReason.StrayQuote =>
            new("et citationstegn inde i et felt uden citationstegn", "a quote inside a field that is not quoted"),
        _ => new("tekst efter et afsluttende citationstegn", "text after a closing quote"),
    };

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
        MaxRecordSize = LongestRecord,
        IncludeValuesInExceptions = false,
    };

    private BenefitMeterException Misencoded(LocalText what, long line, Exception? inner) => new(
        FailureKind.Source,
        what.Then(new($"er ikke {format.EncodingName} i linje {line}.", $"is not {format.EncodingName} in line {line}.")),
        new("Skriv det tegnsæt, filen er gemt i, som kildens encoding: utf-8, windows-1252, iso-8859-1 eller utf-16.",
            "Write the encoding of the file as the source's encoding: utf-8, windows-1252, iso-8859-1 or utf-16."), inner);

    private static BenefitMeterException Unclosed(LocalText what, long line, Exception? inner) => new(
        FailureKind.Source,
        what.Then(
            new($"har et citationstegn i linje {line}, som aldrig lukkes.", $"has a quote in line {line} that is never closed.")),
        new("Få den eksporteret igen; resten af den kan ikke opdeles i rækker.",
            "Have it exported again; the rest of it cannot be divided into rows."), inner);
}
