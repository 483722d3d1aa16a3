using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>Collects findings in bounded memory: counts, and the first locations of each kind.</summary>
internal sealed class FindingLog(Extraction extraction)
{
    private const int Listed = 20;

    private readonly List<MeasuringFinding> listed = [];
    private readonly Dictionary<string, long> unreadable = new(StringComparer.Ordinal);
    private readonly long[] future = new long[extraction.PlacingDates.Count];
    private readonly long[] negative = new long[extraction.Tallies.Count];
    private long duplicates;

    /// <summary>Adds a finding to the listed ones.</summary>
    public void Add(MeasuringFinding finding) => listed.Add(finding);

    /// <summary>Adds an unreadable cell: listed for the first 20 of a column, then only counted.</summary>
    public void AddUnreadable(string location, string column, string? shape)
    {
        long count = unreadable[column] = unreadable.GetValueOrDefault(column) + 1;
        if (count <= Listed)
        {
            listed.Add(new(FindingCode.UnreadableCell, location, column, shape, 1,
                new("Cellen kan ikke læses som kolonnens type; rækken er udeladt.",
                    "The cell cannot be read as the column's type; the row is left out.")));
        }
    }

    /// <summary>Counts rows whose date is after as-of.</summary>
    public void AddFuture(int placingDate, long rows) => future[placingDate] += rows;

    /// <summary>Counts rows of a tally with a negative duration.</summary>
    public void AddNegative(int tally, long rows) => negative[tally] += rows;

    /// <summary>Counts a row that was replaced by a later one with the same key.</summary>
    public void AddDuplicate() => duplicates++;

    /// <summary>Returns all findings: the listed ones first, then the counts.</summary>
    /// <param name="unmapped">The number of rows by code, for codes that no unit ever has.</param>
    /// <param name="outside">The rows whose code some unit has, but not on the rows' day.</param>
    /// <param name="inherited">The rows that were open when their code passed to another unit, or to none.</param>
    public IReadOnlyList<MeasuringFinding> Complete(
        IReadOnlyDictionary<string, long> unmapped, IEnumerable<(CodeTrack Track, long Rows)> outside,
        IEnumerable<InheritedOpenRows> inherited) =>
    [
        .. listed, .. MoreUnreadable(), .. Duplicates(), .. Future(), .. Negative(), .. Unmapped(unmapped),
        .. outside.Select(each => NotValid(
            each.Track, each.Rows, new("på dage, hvor ingen enhed har den", "on days when no unit has it"))),
        .. inherited.Where(open => open.UnitId == UnitTree.UnmappedId && open.Rows > 0).GroupBy(open => open.Track)
            .Select(track => NotValid(
                track.Key, track.Max(open => open.Rows),
                new("som stadig er åbne på dage, hvor ingen enhed har den", "that are still open on days when no unit has it"))),
    ];

    private IEnumerable<MeasuringFinding> MoreUnreadable() => unreadable.Where(column => column.Value > Listed).Select(column =>
        new MeasuringFinding(FindingCode.UnreadableCell, null, column.Key, null, column.Value - Listed,
            new($"Yderligere celler, der ikke kan læses, ud over de {Listed} nævnte; deres rækker er udeladt.",
                $"Further cells that cannot be read, beyond the {Listed} listed; their rows are left out.")));

    private IEnumerable<MeasuringFinding> Duplicates()
    {
        if (duplicates > 0)
        {
            yield return new(FindingCode.DuplicateKey, null, string.Join(", ", extraction.Dataset.Key), null, duplicates,
                new("Rækker, hvis nøgle forekommer igen senere; kun den sidste række med hver nøgle er brugt.",
                    "Rows whose key occurs again later; only the last row with each key is used."));
        }
    }

    private IEnumerable<MeasuringFinding> Future() => future.Index().Where(date => date.Item > 0).Select(date =>
    {
        string name = extraction.PlacingDates[date.Index];
        string asOf = Iso(extraction.AsOf);
        return new MeasuringFinding(FindingCode.FutureDate, null, extraction.Dataset.Dates[name].Column, null, date.Item,
            new($"Rækker, hvis dato '{name}' ligger efter {asOf}; den dato bruges ikke til at placere dem i en periode.",
                $"Rows whose date '{name}' is after {asOf}; that date is not used to place them in a period."));
    });

    // Several tallies may measure one duration of the same rows, so the count is the largest of theirs, not the sum.
    private IEnumerable<MeasuringFinding> Negative() => negative.Index().Where(tally => tally.Item > 0)
        .GroupBy(tally => SpanOf(extraction.Tallies[tally.Index]))
        .Select(span => new MeasuringFinding(
            FindingCode.NegativeDuration, null, null, null, span.Max(tally => tally.Item), span.Key));

    private static LocalText SpanOf(Tally tally) => tally switch
    {
        AdditiveTally { Value: DurationValue duration } => Describe(duration),
        ValuesTally { Value: DurationValue duration } => Describe(duration),
        OpenTally open => new(
            $"Rækker, hvis '{open.Closed}' er før '{open.Opened}'; de tæller aldrig som åbne.",
            $"Rows whose '{open.Closed}' is before '{open.Opened}'; they never count as open."),
        _ => new("Rækker med en negativ varighed.", "Rows with a negative duration."),
    };

    private static LocalText Describe(DurationValue duration) => new(
        $"Rækker, hvis '{duration.To}' er før '{duration.From}'; de er {(duration.KeepNegative ? "medregnet" : "udeladt")}.",
        $"Rows whose '{duration.To}' is before '{duration.From}'; they are {(duration.KeepNegative ? "included" : "left out")}.");

    private static MeasuringFinding NotValid(CodeTrack track, long rows, LocalText what)
    {
        string codes = string.Join("', '", track.Codes);
        CodeSpell[] valid = [.. track.Spells.Where(spell => !spell.IsUnmapped)];
        string danish = string.Join(
            ", ", valid.Select(spell => $"enheden '{spell.UnitId}' har den {Describe(spell.Days).Danish}"));
        string english = string.Join(
            ", ", valid.Select(spell => $"unit '{spell.UnitId}' has it {Describe(spell.Days).English}"));
        return new(FindingCode.UnitNotValid, null, null, null, rows, new(
            $"Rækker med enhedskoden '{codes}' {what.Danish} ({danish}); de tæller med i enheden "
                + $"'{UnitTree.UnmappedId}' og i totalen.",
            $"Rows with the unit code '{codes}' {what.English} ({english}); they count in unit "
                + $"'{UnitTree.UnmappedId}' and the total."));
    }

    private static LocalText Describe(DaySpan days)
    {
        LocalText from = new($"fra {Iso(days.Start)}", $"from {Iso(days.Start)}");
        LocalText to = days.End == DateOnly.MaxValue
            ? new("og frem", "on")
            : new($"til {Iso(days.End.AddDays(-1))}", $"to {Iso(days.End.AddDays(-1))}");
        return days.Start == DateOnly.MinValue ? to : from.Then(to);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A unit code with few persons behind it is a small group of its own, so its number of rows is hidden.
    private IEnumerable<MeasuringFinding> Unmapped(IReadOnlyDictionary<string, long> unmapped)
    {
        (string Code, long Rows)[] codes =
        [
            .. unmapped.Select(code => (Code: code.Key, Rows: DisclosableCount(code.Value)))
                .OrderByDescending(code => code.Rows).ThenBy(code => code.Code, StringComparer.Ordinal),
        ];
        foreach ((string code, long rows) in codes.Take(Listed))
        {
            bool isHidden = CellShape.LooksLikeCpr(code);
            string shown = isHidden ? CellShape.Of(code) : code;
            LocalText what = code.Length == 0
                ? new("Rækker uden enhedskode", "Rows with no unit code")
                : new(
                    $"Rækker med enhedskoden '{shown}', som ingen enhed har",
                    $"Rows with the unit code '{shown}', which no unit has");
            yield return new(FindingCode.UnmappedUnit, null, null, isHidden ? CellShape.Of(code) : null, rows, new(
                $"{what.Danish}; de tæller med i enheden '{UnitTree.UnmappedId}' og i totalen.",
                $"{what.English}; they count in unit '{UnitTree.UnmappedId}' and the total."));
        }

        if (codes.Length > Listed)
        {
            yield return new(
                FindingCode.UnmappedUnit, null, null, null, DisclosableCount(codes.Skip(Listed).Sum(code => unmapped[code.Code])),
                new($"Rækker med {codes.Length - Listed} andre enhedskoder, som ingen enhed har.",
                    $"Rows with {codes.Length - Listed} further unit codes that no unit has."));
        }
    }

    private long DisclosableCount(long rows) =>
        extraction.Dataset is { RowsArePersons: true, Disclosure.Threshold: var least } && rows < least ? 0 : rows;
}
