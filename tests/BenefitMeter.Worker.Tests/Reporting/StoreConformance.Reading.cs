using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>What is read of a view: rows and columns, and their order.</summary>
public abstract partial class StoreConformance
{
    private static readonly Period Quarter = new(PeriodGrain.Quarter, new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 1));

    [Fact]
    public async Task ReadViewAsync_ColumnsAndConditions_ReadsNoOther()
    {
        ReportingStore store = await PublishSomeAsync();

        Assert.Equal(
            ["letters 2026-01 10", "letters 2026-02 20", "open 2026-01 ", "share 2026-01 50"],
            await FiguresAsync(store, IsMonth));
        Assert.Equal(
            ["letters 2026-01 10", "open 2026-01 ", "share 2026-01 50"],
            await FiguresAsync(store, IsMonth, ("period_id", "2026-01")));
        Assert.Equal(
            ["letters 2026-02 20"],
            await FiguresAsync(store, ("indicator_id", (string[])["share", "letters"]), ("period_id", "2026-02")));
        Assert.Equal(["share 2026-01 50"], await FiguresAsync(store, ("indicator_id", (string[])["share"])));
        Assert.Empty(await FiguresAsync(store, ("indicator_id", Array.Empty<string>())));
        Assert.Equal(4, (await FiguresAsync(store, ViewCondition.IsThere("value"))).Count);
        Assert.Equal(["share 2026-01 50"], await FiguresAsync(store, ViewCondition.IsSame("value", "numerator")));
        Assert.Equal(["open 2026-01 "], await FiguresAsync(store, ViewCondition.Is("state", Measuring.ObservationState.Missing)));
    }

    [Fact]
    public async Task ReadViewAsync_OwnGrain_IsTheIndicators()
    {
        ReportingStore store = await PublishSomeAsync();

        Assert.Equal(["letters 2026-Q1 60"], await FiguresAsync(store, ("grain", "quarter")));
        Assert.Empty(await FiguresAsync(store, ("grain", "quarter"), ViewCondition.IsOwnGrain));
        Assert.Equal(2, (await FiguresAsync(store, ("indicator_id", "letters"), ViewCondition.IsOwnGrain)).Count);
    }

    [Fact]
    public async Task ReadViewAsync_AfterAMoment_LeavesOutTheMomentItself()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        DateTimeOffset? first = await PublishAsync(store, First(Figure("letters", January, 10)));
        DateTimeOffset? second = await PublishAsync(store, First(Figure("letters", February, 20)));

        Assert.Equal(["letters 2026-02 20"], await FiguresAsync(store, ViewCondition.IsAfter("recorded_at", first!.Value)));
        Assert.Empty(await FiguresAsync(store, ViewCondition.IsAfter("recorded_at", second!.Value)));
        Assert.Equal(2, (await FiguresAsync(store, ViewCondition.IsAfter("recorded_at", first.Value.AddMilliseconds(-1)))).Count);
    }

    [Fact]
    public async Task ReadViewAsync_LatestOfASeries_IsTheLatestThatMeetsTheConditions()
    {
        ReportingStore store = await PublishSomeAsync();
        ViewSelection latest = new("bi_figure") { Columns = ["indicator_id", "value"], LatestOf = ["indicator_id", "unit_id"] };

        Assert.Equal(
            ["letters 20", "open ", "share 50"], await LinesAsync(store, latest with { Where = [IsMonth] }));
        Assert.Equal(
            ["letters 10", "open ", "share 50"],
            await LinesAsync(store, latest with { Where = [IsMonth, ("period_id", "2026-01")] }));

        ViewRows whole = await store.ReadViewAsync(latest with { Columns = [], Where = [IsMonth] }, Token);
        Assert.Equal((3, 10m), (whole.Rows.Count, whole.Rows[0][whole.Columns.ToList().IndexOf("previous_value")]));
    }

    [Fact]
    public async Task ReadViewAsync_AsSeen_IsLimitedLikeTheViewAsItIsNow()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        Figure old = Figure("letters", January, 10);
        DateTimeOffset? first = await PublishAsync(store, First(old), First(Figure("letters", February, 20)));
        Figure now = old with { Observation = old.Observation with { Value = 12 } };
        await PublishAsync(store, new FigureChange(old, now, ChangeCause.LateRows));
        ViewSelection january = new("bi_figure") { Columns = ["period_id", "value"], Where = [("period_id", "2026-01")] };
        ViewSelection sums = new("bi_figure") { Columns = ["year_to_date", "previous_value"], LatestOf = ["indicator_id"] };

        Assert.Equal(["2026-01 12"], await LinesAsync(store, january));
        Assert.Equal(["2026-01 10"], await LinesAsync(store, january with { SeenAt = first }));
        Assert.Empty(await LinesAsync(store, january with { SeenAt = first!.Value.AddDays(-1) }));
        Assert.Equal(["32 12"], await LinesAsync(store, sums));
        Assert.Equal(["30 10"], await LinesAsync(store, sums with { SeenAt = first }));
    }

    [Fact]
    public async Task ReadViewAsync_WithoutFigures_IsInTheOrderOfItsCells()
    {
        ReportingStore store = await fixture.OpenAsync();
        foreach ((string id, string name, int order) in ((string, string, int)[])
            [("u1", "a", 10), ("u2", "a", 9), ("u3", "B", 11), ("u4", "a b", 1), ("u5", "a-", 1)])
        {
            fixture.Execute(
                "INSERT INTO bm_unit (unit_id, name_da, name_en, path, unit_level, responsible_name, sort_order, is_current) "
                    + $"VALUES ('{id}', '{id}', '{id}', '{id}', 2, '{name}', {order}, 1)");
        }

        ViewSelection units = new("bi_unit") { Where = [("unit_id", (string[])["borger", "u1", "u2", "u3", "u4", "u5"])] };

        // NULL, then capital letters, then small ones; 9 before 10.
        Assert.Equal(
            [" 1", "B 11", "a 9", "a 10", "a b 1", "a- 1"],
            await LinesAsync(store, units with { Columns = ["responsible_name", "sort_order"] }));
        Assert.Equal(
            ["1 ", "1 a b", "1 a-", "9 a", "10 a", "11 B"],
            await LinesAsync(store, units with { Columns = ["sort_order", "responsible_name"] }));
        Assert.Equal(
            ["9 a", "10 a"],
            await LinesAsync(store, units with
            { Columns = ["sort_order", "responsible_name"], Where = [("sort_order", (long[])[10, 9])] }));
    }

    [Theory]
    [InlineData("no_such_view", "indicator_id")]
    [InlineData("bm_figure", "indicator_id")]
    [InlineData("bi_figure", "value; DROP TABLE bm_figure")]
    public async Task ReadViewAsync_UnknownViewOrColumn_IsRefused(string view, string column)
    {
        ReportingStore store = await fixture.OpenAsync();

        await AssertRefusedAsync(new ViewSelection(view) { Where = [(column, "x")] });
        await AssertRefusedAsync(new ViewSelection(view) { Where = [ViewCondition.IsSame("indicator_id", column)] });
        await AssertRefusedAsync(new ViewSelection(view) { Columns = ["indicator_id", column] });
        await AssertRefusedAsync(new ViewSelection(view) { LatestOf = [column] });

        Task AssertRefusedAsync(ViewSelection selection) =>
            Assert.ThrowsAsync<ArgumentException>(() => store.ReadViewAsync(selection, Token));
    }

    private static ViewCondition IsMonth => ("grain", "month");

    private static Task<IReadOnlyList<string>> FiguresAsync(ReportingStore store, params IReadOnlyList<ViewCondition> where) =>
        LinesAsync(store, new ViewSelection("bi_figure") { Columns = ["indicator_id", "period_id", "value"], Where = where });

    private static async Task<IReadOnlyList<string>> LinesAsync(ReportingStore store, ViewSelection selection)
    {
        ViewRows rows = await store.ReadViewAsync(selection, Token);
        Assert.Equal(selection.Columns, rows.Columns);
        return [.. rows.Rows.Select(row => string.Join(' ', row.Select(cell => FormattableString.Invariant($"{cell}"))))];
    }

    private async Task<ReportingStore> PublishSomeAsync()
    {
        ReportingStore store = await fixture.OpenAsync(January, February, Quarter);
        await PublishAsync(
            store, First(Figure("share", January, 50, 50, 100)), First(Figure("letters", February, 20, 1, 2)),
            First(Figure("letters", Quarter, 60, 1, 2)), First(Figure("letters", January, 10, 1, 2)),
            First(Figure("open", January, null)));
        return store;
    }
}
