using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>Lists of ids: SQL Server takes 2,100 parameters, SQLite 32,766 and PostgreSQL 65,535.</summary>
public abstract partial class StoreConformance
{
    private const int ManyIds = 5000;

    // Texts that would end a list, or mean something else in one.
    private static readonly string[] OddIds =
        ["a'b", "a\"b", "a\\b", "[", ",", "{0}", "@ids", "æøå", "😀", " a", "A", "null", "1"];

    [Fact]
    public async Task ReadFigures_Of5000Indicators_FindsTheFewThatAreThere()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        (Figure old, Figure other) = (Figure("letters", January, 10), Figure("share", February, 5));
        Figure now = old with { Observation = old.Observation with { Value = 12 } };
        await PublishAsync(store, First(old), First(other));
        await PublishAsync(store, new FigureChange(old, now, ChangeCause.LateRows));
        string[] ids = [.. Numbered(ManyIds), "letters", .. OddIds];

        Assert.Equal([now], await store.ReadCurrentFiguresAsync(ids, Token));
        Assert.Equal([now], await store.ReadLatestFiguresAsync(ids, Token));
        Assert.Equal([old], (await store.ReadHiddenHistoryAsync(ids, Token)).Superseded);
        Assert.Equal(
            [now, other],
            (await store.ReadCurrentFiguresAsync([.. ids, "share"], Token)).OrderBy(figure => figure.IndicatorId));
    }

    [Fact]
    public async Task In_5000TextsAndIntegers_FindsEachThatIsInTheList()
    {
        ReportingStore store = await fixture.OpenAsync();
        object at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        string[] names = [.. Numbered(ManyIds), .. OddIds];
        await store.WithSessionAsync(
            session => session.BulkWriteAsync(
                "bm_migration", ["name", "number", "checksum", "applied_at"],
                names.Select((name, number) => TableRows.Cells([name, 1_000_000 + number, "x", at])), Token),
            Token);

        Assert.Equal(names.Length, await CountAsync(session => session.In("name", "ids"), names));
        Assert.Equal(OddIds.Length, await CountAsync(session => session.In("name", "ids"), OddIds));
        long[] numbers =
            [.. Enumerable.Range(1, ManyIds).Select(number => 1_000_000L + number).Where(number => number != 1_000_100)];
        Assert.Equal(ManyIds - 1, await CountAsync(session => session.InIntegers("number", "ids"), numbers));
        Assert.Equal(0, await CountAsync(session => session.In("name", "ids"), Array.Empty<string>()));
        Assert.Equal(0, await CountAsync(session => session.InIntegers("number", "ids"), Array.Empty<long>()));

        Task<long> CountAsync(Func<StoreSession, string> condition, Array ids) => store.WithSessionAsync(
            async session => (await session.QueryAsync(
                $"SELECT COUNT(*) FROM bm_migration WHERE {condition(session)}", row => row.Integer(0), Token,
                ("ids", ids)))[0],
            Token);
    }

    [Fact]
    public async Task ReadSnapshot_SpansThatOverlapOfTwoDatasets_ReadsEachSumOnce()
    {
        (ReportingStore store, TallySnapshotSum[] sums) = await KeepTwoDatasetsAsync();

        // Of letters every second of 400 days, twice; then two days that touch and an empty span: 200 + 1 days. Of calls one day.
        IReadOnlyDictionary<string, TallySnapshot> read = await ReadSnapshotsAsync(
            store,
            ("letters",
            [
                .. Enumerable.Range(0, 400).Select(i => DaysOf(i / 2 * 2, 1)), DaysOf(1, 1), DaysOf(3, 0),
            ]),
            ("calls", [DaysOf(2, 1)]));

        Assert.Equal(201, read["letters"].Sums.Count);
        Assert.Equal(
            sums.Where((_, day) => day < 400 && (day % 2 == 0 || day == 1)), read["letters"].Sums.OrderBy(sum => sum.Bucket));
        Assert.Equal([new TallySnapshotDays("borger", sums[0].Bucket, sums[^1].Bucket)], read["letters"].Days);
        Assert.Equal([sums[2] with { Rows = 7 }], read["calls"].Sums);
        Assert.Equal([new TallySnapshotDays("borger", sums[2].Bucket, sums[2].Bucket)], read["calls"].Days);
    }

    [Fact]
    public async Task ReadSnapshot_1250SpansApart_ReadsTheDaysBetweenToo()
    {
        (ReportingStore store, TallySnapshotSum[] sums) = await KeepTwoDatasetsAsync();

        IReadOnlyDictionary<string, TallySnapshot> read = await ReadSnapshotsAsync(
            store, ("letters", [.. Enumerable.Range(0, 1250).Select(i => DaysOf(i * 2, 1))]), ("calls", []));

        // From the first to the last of every second of 2,500 days: all but the very last.
        Assert.Equal(sums[..2499], read["letters"].Sums.OrderBy(sum => sum.Bucket));
        Assert.Empty(read["calls"].Sums);
        Assert.NotEmpty(read["calls"].Days);
    }

    // A row a day of letters, from 2020 on; seven on the third day of calls.
    private async Task<(ReportingStore Store, TallySnapshotSum[] Letters)> KeepTwoDatasetsAsync()
    {
        ReportingStore store = await fixture.OpenAsync();
        TallySnapshotSum[] sums =
            [.. Enumerable.Range(0, 2500).Select(day => new TallySnapshotSum("rows", "borger", DaysOf(day, 1).Start, 1, 0, 0))];
        await store.PublishAsync(
            await BeginAsync(store),
            Publication() with
            {
                Snapshots = new Dictionary<string, DatasetSnapshot?>
                {
                    ["letters"] = Kept("letters", sums),
                    ["calls"] = Kept("calls", [sums[2] with { Rows = 7 }]),
                },
            },
            Token);
        return (store, sums);

        static DatasetSnapshot Kept(string id, TallySnapshotSum[] sums) => new(
            id, "f", AsOf, AsOf, null,
            new TallySnapshot(sums, [new TallySnapshotDays("borger", sums[0].Bucket, sums[^1].Bucket)]));
    }

    private static Task<IReadOnlyDictionary<string, TallySnapshot>> ReadSnapshotsAsync(
        ReportingStore store, params (string Dataset, IReadOnlyList<DaySpan> Days)[] needed) => store.WithSessionAsync(
            session => SnapshotTables.ReadAsync(session, needed.ToDictionary(each => each.Dataset, each => each.Days), Token),
            Token);

    private static DaySpan DaysOf(int day, int count) =>
        new(new DateOnly(2020, 1, 1).AddDays(day), new DateOnly(2020, 1, 1).AddDays(day + count));

    private static IEnumerable<string> Numbered(int count) =>
        Enumerable.Range(0, count).Select(number => string.Create(null, $"no-such-indicator-{number}"));
}
