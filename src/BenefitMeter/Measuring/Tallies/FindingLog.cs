using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring.Tallies;

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

    public void AddUnreadable(string location, string column, string? shape)
    {
        long count = unreadable[column] = unreadable.GetValueOrDefault(column) + 1;
        if (count <= Listed)
        {
            given.Add(new("UnreadableCell", location, column, shape, 1,
                new("Cellen kan ikke læses som det, dens kolonne er; rækken er holdt ude.",
                    "The cell cannot be read as what its column is; the row is kept out.")));
        }
    }

    public void AddFuture(int placingDate, long rows) => future[placingDate] += rows;

    public void AddNegative(int tally, long rows) => negative[tally] += rows;

    public void AddDuplicate() => duplicates++;

    /// <summary>Gets every finding: listed ones first, then the counts.</summary>
    /// <param name="unmapped">The rows of each code that no unit ever has.</param>
    /// <param name="outside">The rows whose code some unit has, though not on their day.</param>
    /// <param name="inherited">The rows that were open when their code came to mean another unit, or none.</param>
    public IReadOnlyList<MeasuringFinding> Complete(
        IReadOnlyDictionary<string, long> unmapped, IEnumerable<(CodeTrack Track, long Rows)> outside,
        IEnumerable<InheritedOpenRows> inherited) =>
    [
        .. given, .. MoreUnreadable(), .. Duplicates(), .. Future(), .. Negative(), .. Unmapped(unmapped),
        .. outside.Select(each => NotValid(
            each.Track, each.Rows, new("på dage, hvor ingen enhed har den", "on days that no unit has it"))),
        .. inherited.Where(open => open.UnitId == UnitTree.UnmappedId && open.Rows > 0).GroupBy(open => open.Track)
            .Select(track => NotValid(
                track.Key, track.Max(open => open.Rows),
                new("som stadig er åbne på dage, hvor ingen enhed har den", "that are still open on days that no unit has it"))),
    ];

    private IEnumerable<MeasuringFinding> MoreUnreadable() => unreadable.Where(column => column.Value > Listed).Select(column =>
        new MeasuringFinding("UnreadableCell", null, column.Key, null, column.Value - Listed,
            new($"Yderligere celler, der ikke kan læses, efter de {Listed} nævnte; deres rækker er holdt ude.",
                $"Further cells that cannot be read, after the {Listed} listed; their rows are kept out.")));

    private IEnumerable<MeasuringFinding> Duplicates()
    {
        if (duplicates > 0)
        {
            yield return new("DuplicateKey", null, string.Join(", ", extraction.Dataset.Key), null, duplicates,
                new("Rækker, hvis nøgle står igen senere; den sidste række af hver nøgle er beholdt.",
                    "Rows whose key stands again later; the last row of each key is kept."));
        }
    }

    private IEnumerable<MeasuringFinding> Future() => future.Index().Where(date => date.Item > 0).Select(date =>
    {
        string name = extraction.PlacingDates[date.Index];
        string asOf = Iso(extraction.AsOf);
        return new MeasuringFinding("FutureDate", null, extraction.Dataset.Dates[name].Column, null, date.Item,
            new($"Rækker, hvis dato '{name}' ligger efter {asOf}; den dato placerer dem ikke.",
                $"Rows whose date '{name}' lies after {asOf}; that date does not place them."));
    });

    // Several tallies may measure one duration of the same rows, so the largest of their counts is told, not the sum.
    private IEnumerable<MeasuringFinding> Negative() => negative.Index().Where(tally => tally.Item > 0)
        .GroupBy(tally => SpanOf(extraction.Tallies[tally.Index]))
        .Select(span => new MeasuringFinding("NegativeDuration", null, null, null, span.Max(tally => tally.Item), span.Key));

    private static LocalText SpanOf(Tally tally) => tally switch
    {
        AdditiveTally { Value: DurationValue duration } => Told(duration),
        ValuesTally { Value: DurationValue duration } => Told(duration),
        OpenTally open => new(
            $"Rækker, hvis '{open.Closed}' er før '{open.Opened}'; de tæller aldrig som åbne.",
            $"Rows whose '{open.Closed}' is before '{open.Opened}'; they never count as open."),
        _ => new("Rækker med en negativ varighed.", "Rows with a negative duration."),
    };

    private static LocalText Told(DurationValue duration) => new(
        $"Rækker, hvis '{duration.To}' er før '{duration.From}'; de er {(duration.KeepNegative ? "beholdt" : "udeladt")}.",
        $"Rows whose '{duration.To}' is before '{duration.From}'; they are {(duration.KeepNegative ? "kept" : "left out")}.");

    private static MeasuringFinding NotValid(CodeTrack track, long rows, LocalText what)
    {
        string codes = string.Join("', '", track.Codes);
        CodeSpell[] valid = [.. track.Spells.Where(spell => !spell.IsUnmapped)];
        string danish = string.Join(", ", valid.Select(spell => $"enheden '{spell.UnitId}' har den {Told(spell.Days).Danish}"));
        string english = string.Join(", ", valid.Select(spell => $"unit '{spell.UnitId}' has it {Told(spell.Days).English}"));
        return new("UnitNotValid", null, null, null, rows, new(
            $"Rækker med enhedskoden '{codes}' {what.Danish} ({danish}); de tæller i enheden "
                + $"'{UnitTree.UnmappedId}' og i totalen.",
            $"Rows with the unit code '{codes}' {what.English} ({english}); they count in unit "
                + $"'{UnitTree.UnmappedId}' and the total."));
    }

    private static LocalText Told(DaySpan days)
    {
        LocalText from = new($"fra {Iso(days.Start)}", $"from {Iso(days.Start)}");
        LocalText to = days.End == DateOnly.MaxValue
            ? new("og frem", "on")
            : new($"til {Iso(days.End.AddDays(-1))}", $"to {Iso(days.End.AddDays(-1))}");
        return days.Start == DateOnly.MinValue ? to : from.Then(to);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
            string shown = isHidden ? CellShape.Of(code) : code;
            LocalText told = code.Length == 0
                ? new("Rækker uden enhedskode", "Rows with no unit code")
                : new(
                    $"Rækker med enhedskoden '{shown}', som ingen enhed har",
                    $"Rows with the unit code '{shown}', which no unit has");
            yield return new("UnmappedUnit", null, null, isHidden ? CellShape.Of(code) : null, rows, new(
                $"{told.Danish}; de tæller i enheden '{UnitTree.UnmappedId}' og i totalen.",
                $"{told.English}; they count in unit '{UnitTree.UnmappedId}' and the total."));
        }

        if (codes.Length > Listed)
        {
            yield return new("UnmappedUnit", null, null, null, Told(codes.Skip(Listed).Sum(code => unmapped[code.Code])),
                new($"Rækker med {codes.Length - Listed} andre enhedskoder, som ingen enhed har.",
                    $"Rows with {codes.Length - Listed} further unit codes that no unit has."));
        }
    }

    private long Told(long rows) =>
        extraction.Dataset is { RowsArePersons: true, Disclosure.Threshold: var least } && rows < least ? 0 : rows;
}
