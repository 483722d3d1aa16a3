using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>Gathers findings in bounded memory: counts, and the first places of each kind.</summary>
internal sealed class FindingLog(Extraction extraction)
{
    private const int Listed = 20;

    private readonly List<MeasuringFinding> given = [];
    private readonly Dictionary<string, long> unreadable = new(StringComparer.Ordinal);
    private readonly long[] future = new long[extraction.PlacingDates.Count];
    private readonly long[] negative = new long[extraction.Tallies.Count];
    private long duplicates;

    public void Add(MeasuringFinding finding) => given.Add(finding);

    public void AddUnreadable(string place, string column, string? shape)
    {
        long count = unreadable[column] = unreadable.GetValueOrDefault(column) + 1;
        if (count <= Listed)
        {
            given.Add(new("UnreadableCell", place, column, shape, 1,
                "The cell cannot be read as what its column is; the row is kept out."));
        }
    }

    public void AddFuture(int placingDate, long rows) => future[placingDate] += rows;

    public void AddNegative(int tally, long rows) => negative[tally] += rows;

    public void AddDuplicate() => duplicates++;

    /// <summary>Gets every finding: listed ones first, then the counts.</summary>
    /// <param name="unmapped">The rows of each code that no unit ever has.</param>
    /// <param name="outside">The rows whose code some unit has, though not on their day.</param>
    /// <param name="handedOver">The rows that were open when their code came to mean another unit, or none.</param>
    public IReadOnlyList<MeasuringFinding> Complete(
        IReadOnlyDictionary<string, long> unmapped, IEnumerable<(CodeTrack Track, long Rows)> outside, IEnumerable<HandedOver> handedOver) =>
    [
        .. given, .. MoreUnreadable(), .. Duplicates(), .. Future(), .. Negative(), .. Unmapped(unmapped),
        .. outside.Select(each => NotValid(each.Track, each.Rows, "on days that no unit has it")),
        .. handedOver.Where(open => open.UnitId == UnitTree.UnmappedId && open.Rows > 0).GroupBy(open => open.Track)
            .Select(track => NotValid(track.Key, track.Max(open => open.Rows), "that are still open on days that no unit has it")),
    ];

    private IEnumerable<MeasuringFinding> MoreUnreadable() => unreadable.Where(column => column.Value > Listed).Select(column =>
        new MeasuringFinding("UnreadableCell", null, column.Key, null, column.Value - Listed,
            string.Create(CultureInfo.InvariantCulture, $"Further cells that cannot be read, after the {Listed} listed; their rows are kept out.")));

    private IEnumerable<MeasuringFinding> Duplicates()
    {
        if (duplicates > 0)
        {
            yield return new("DuplicateKey", null, string.Join(", ", extraction.Dataset.Key), null, duplicates,
                "Rows whose key stands again later; the last row of each key is kept.");
        }
    }

    private IEnumerable<MeasuringFinding> Future() => future.Index().Where(date => date.Item > 0).Select(date =>
    {
        string name = extraction.PlacingDates[date.Index];
        string asOf = extraction.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new MeasuringFinding("FutureDate", null, extraction.Dataset.Dates[name].Column, null, date.Item,
            $"Rows whose date '{name}' lies after {asOf}; that date does not place them.");
    });

    // Several tallies may measure one duration of the same rows, so the largest of their counts is told, not the sum.
    private IEnumerable<MeasuringFinding> Negative() => negative.Index().Where(tally => tally.Item > 0)
        .GroupBy(tally => SpanOf(extraction.Tallies[tally.Index]))
        .Select(span => new MeasuringFinding("NegativeDuration", null, null, null, span.Max(tally => tally.Item), span.Key));

    private static string SpanOf(Tally tally) => tally switch
    {
        AdditiveTally { Of: DurationValue duration } => Told(duration),
        ValuesTally { Of: DurationValue duration } => Told(duration),
        OpenTally open => $"Rows whose '{open.Closed}' is before '{open.Opened}'; they never count as open.",
        _ => "Rows with a negative duration.",
    };

    private static string Told(DurationValue duration) =>
        $"Rows whose '{duration.To}' is before '{duration.From}'; they are {(duration.KeepNegative ? "kept" : "left out")}.";

    private static MeasuringFinding NotValid(CodeTrack track, long rows, string what)
    {
        string valid = string.Join(", ", track.Spells.Where(spell => !spell.IsUnmapped).Select(spell => $"unit '{spell.UnitId}' has it {Told(spell.Days)}"));
        return new("UnitNotValid", null, null, null, rows,
            $"Rows with the unit code '{string.Join("', '", track.Codes)}' {what} ({valid}); they count in unit '{UnitTree.UnmappedId}' and the total.");
    }

    private static string Told(DaySpan days) =>
        (days.Start == DateOnly.MinValue ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"from {days.Start:yyyy-MM-dd} "))
        + (days.End == DateOnly.MaxValue ? "on" : string.Create(CultureInfo.InvariantCulture, $"to {days.End.AddDays(-1):yyyy-MM-dd}"));

    // A unit code with few persons behind it is a small group of its own: how many rows it has is not told.
    private IEnumerable<MeasuringFinding> Unmapped(IReadOnlyDictionary<string, long> unmapped)
    {
        (string Code, long Rows)[] codes =
        [
            .. unmapped.Select(code => (Code: code.Key, Rows: Told(code.Value)))
                .OrderByDescending(code => code.Rows).ThenBy(code => code.Code, StringComparer.Ordinal),
        ];
        foreach ((string code, long rows) in codes.Take(Listed))
        {
            bool isHidden = CellShape.LooksLikeCpr(code);
            string shown = code.Length == 0
                ? "no unit code"
                : $"the unit code '{(isHidden ? CellShape.Of(code) : code)}', which no unit has";
            yield return new("UnmappedUnit", null, null, isHidden ? CellShape.Of(code) : null, rows,
                $"Rows with {shown}; they count in unit '{UnitTree.UnmappedId}' and the total.");
        }

        if (codes.Length > Listed)
        {
            yield return new("UnmappedUnit", null, null, null, Told(codes.Skip(Listed).Sum(code => unmapped[code.Code])),
                string.Create(CultureInfo.InvariantCulture, $"Rows with {codes.Length - Listed} further unit codes that no unit has."));
        }
    }

    private long Told(long rows) => extraction.Dataset is { RowsArePersons: true, Disclosure.K: var least } && rows < least ? 0 : rows;
}
