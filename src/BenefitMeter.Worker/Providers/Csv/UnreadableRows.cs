using System.Globalization;
using BenefitMeter.Measuring;
using CsvHelper;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>The rows that are no rows: wrong number of fields, or broken quotes. The first 20 are listed, the rest counted.</summary>
internal sealed class UnreadableRows
{
    private const int Listed = 20;
    private readonly List<MeasuringFinding> listed = [];

    /// <summary>Gets how many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(string file, CsvMalformedRecord record)
    {
        Count++;
        if (listed.Count < Listed)
        {
            string reason = record.Reason switch
            {
                CsvMalformedReason.FieldCountMismatch => "another number of fields than the first line",
                CsvMalformedReason.StrayQuote => "a quote inside a field that is not quoted",
                _ => "text after a closing quote",
            };
            listed.Add(Finding(string.Create(CultureInfo.InvariantCulture, $"{file}:{record.LineNumber}"), 1, $"The row has {reason}; it is kept out."));
        }
    }

    /// <summary>Counts them as rows read, and makes them findings.</summary>
    public void CountInto(TallyBuilder tallies)
    {
        tallies.CountRead(Count);
        foreach (MeasuringFinding finding in Findings())
        {
            tallies.AddFinding(finding);
        }
    }

    private List<MeasuringFinding> Findings() => Count > Listed
        ? [.. listed, Finding(null, Count - Listed, "Further rows have the wrong number of fields or broken quotes; they are kept out.")]
        : listed;

    private static MeasuringFinding Finding(string? place, long count, string detail) =>
        new("UnreadableRow", place, null, null, count, detail);
}
