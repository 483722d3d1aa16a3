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
    public async Task ReadSnapshot_2000SpansThatOverlap_ReadsEachSumOnce()
    {
        ReportingStore store = await fixture.OpenAsync();
        DateOnly first = new(2020, 1, 1);
        TallySnapshotSum[] sums =
            [.. Enumerable.Range(0, 2500).Select(day => new TallySnapshotSum("rows", "borger", first.AddDays(day), 1, 0, 0))];
        TallySnapshot kept = new(sums, [new TallySnapshotDays("borger", first, first.AddDays(2499))]);
        await store.PublishAsync(
            await BeginAsync(store),
            Publication() with
            {
                Snapshots = new Dictionary<string, DatasetSnapshot?> { ["post"] = new("post", "f", AsOf, AsOf, null, kept) },
            },
            Token);

        // Every second day, twice; then two days that touch and an empty span: 1,250 + 1 days.
        DaySpan[] spans =
        [
            .. Enumerable.Range(0, 2500).Select(i => new DaySpan(first.AddDays(i / 2 * 2), first.AddDays((i / 2 * 2) + 1))),
            new DaySpan(first.AddDays(1), first.AddDays(2)), new DaySpan(first.AddDays(3), first.AddDays(3)),
        ];
        TallySnapshot read = await store.WithSessionAsync(session =>
            SnapshotTables.ReadAsync(session, "post", spans, Token), Token);

        Assert.Equal(1251, read.Sums.Count);
        Assert.Equal(
            sums.Where((_, day) => day % 2 == 0 || day == 1), read.Sums.OrderBy(sum => sum.Bucket));
        Assert.Equal(kept.Days, read.Days);
        Assert.Empty((await store.WithSessionAsync(session => SnapshotTables.ReadAsync(session, "post", [], Token), Token)).Sums);
    }

    private static IEnumerable<string> Numbered(int count) =>
        Enumerable.Range(0, count).Select(number => string.Create(null, $"no-such-indicator-{number}"));
}
