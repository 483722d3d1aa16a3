using System.Text.RegularExpressions;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Tests;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    // rule E10, then rule 18.
    private const string FigureColumns =
        "indicator_id, indicator_name_da, indicator_name_en, unit_id, unit_name, grain, period_id, "
        + "period_start, period_end, value, "
        + "numerator, denominator, rows_counted, state, state_reason, is_complete, is_final, baseline, plan, "
        + "target, realised_plan_pct, "
        + "realised_target_pct, deviation, forecast, forecast_low, forecast_high, delay_months, result_status, timeline_status, "
        + "status_reason_da, status_reason_en, definition_version, run_id, data_through, recorded_at, "
        + "baseline_first, target_first, "
        + "plan_first, realised_first_pct, realised_forecast_pct, target_date, result_basis, result_reason, timeline_reason, "
        + "delay_at_least, lead_months, trend_delay_months, is_provisional, coverage_pct, definition_break, owner_name, "
        + "responsible_name, measured_in, decimals, unit_level, aggregation, previous_value, "
        + "same_period_last_year, year_to_date, "
        + "missing_amount";

    [Theory]
    [InlineData("bi_figure", FigureColumns + ", figure_id")]
    [InlineData("bi_figure_history", FigureColumns + ", superseded_at, cause, figure_id")]
    [InlineData(
        "bi_run",
        "run_id, invocation_id, datasets, as_of, scheduled_for, started_at, ended_at, seconds, outcome, node, system_user, "
            + "command, rows_read, figures_changed, failure, hint")]
    [InlineData(
        "bi_run_step",
        "run_id, step, name, dataset_id, source_id, question, started_at, seconds, rows_read, outcome, failure, hint")]
    [InlineData(
        "bi_finding", "run_id, dataset_id, indicator_id, code, place, column_name, shape, rows_counted, detail, detail_da")]
    [InlineData(
        "bi_job_health",
        "dataset_id, dataset_name_da, dataset_name_en, source_id, schedule, health, last_run_id, last_run_at, last_outcome, "
            + "last_success_at, last_change_at, data_through, expected_by, expected_through, overdue, overdue_reason, "
            + "next_run_at, next_retry_at, waiting_for, paused_until, rows_read, figures_changed, seconds, attempts, "
            + "node, failure, hint, contact")]
    public async Task View_HasTheColumnsPromised(string view, string columns)
    {
        ReportingStore store = await fixture.OpenAsync();
        string[] promised = columns.Split(", ");

        Assert.Equal(promised, (await store.ReadViewAsync(view, Token)).Columns.Where(promised.Contains));
    }

    [Fact]
    public async Task ReadmeQueries_Run()
    {
        await fixture.OpenAsync();
        string text = await System.IO.File.ReadAllTextAsync(Path.Combine(Repository.Root, "sql", "README.md"), Token);
        MatchCollection queries = Regex.Matches(text, "```sql\n(.*?)```", RegexOptions.Singleline);

        Assert.Equal(6, queries.Count);
        Assert.All(queries, query => Assert.Empty(fixture.Rows(query.Groups[1].Value)));
    }

    [Fact]
    public async Task YearToDate_OfASum_AddsFromJanuaryAndIsEmptyFromTheGapOn()
    {
        // 2025: 10, 20, gap, 40; 2026 starts again with 5.
        ReportingStore store =
            await PublishMonthsAsync("letters", (2025, 1, 10), (2025, 2, 20.5m), (2025, 3, null), (2025, 4, 40), (2026, 1, 5));

        Assert.Equal(10m, await MonthAsync(store, "letters", 2025, 1, "year_to_date"));
        Assert.Equal(30.5m, await MonthAsync(store, "letters", 2025, 2, "year_to_date"));
        Assert.Null(await MonthAsync(store, "letters", 2025, 3, "year_to_date"));
        Assert.Null(await MonthAsync(store, "letters", 2025, 4, "year_to_date"));
        Assert.Equal(5m, await MonthAsync(store, "letters", 2026, 1, "year_to_date"));
    }

    [Fact]
    public async Task YearToDate_FirstPeriodIsNotJanuary_IsEmpty()
    {
        ReportingStore store = await PublishMonthsAsync("letters", (2025, 2, 20), (2025, 3, 30));

        Assert.Null(await MonthAsync(store, "letters", 2025, 3, "year_to_date"));
    }

    [Fact]
    public async Task YearToDate_OfAPercentRatio_DividesTheAddedSides()
    {
        // 1 of 4, then 5 of 6: 6 of 10 is 60 %, not the mean 54.2 %. Nothing to divide by adds nothing.
        Period[] months = [Month(2025, 1), Month(2025, 2), Month(2025, 3)];
        ReportingStore store = await fixture.OpenAsync(months);
        Figure empty = Figure("share", months[2], null, 0, 0);
        empty = empty with
        { Observation = empty.Observation with { State = ObservationState.NotApplicable, Reason = "ZeroDenominator" } };
        await PublishAsync(
            store, First(Figure("share", months[0], 25, 1, 4)), First(Figure("share", months[1], 83.3333333333m, 5, 6)),
            First(empty));

        Assert.Equal(25m, await MonthAsync(store, "share", 2025, 1, "year_to_date"));
        Assert.Equal(60m, await MonthAsync(store, "share", 2025, 2, "year_to_date"));
        Assert.Equal(60m, await MonthAsync(store, "share", 2025, 3, "year_to_date"));
    }

    [Theory]
    [InlineData("open", 7)]
    [InlineData("median", null)]
    public async Task YearToDate_OfAStockIsItsValue_OfAMedianIsEmpty(string indicator, int? expected)
    {
        ReportingStore store = await PublishMonthsAsync(indicator, (2025, 1, 3), (2025, 2, 7));

        Assert.Equal((decimal?)expected, await MonthAsync(store, indicator, 2025, 2, "year_to_date"));
    }

    [Fact]
    public async Task PreviousAndLastYear_AreThePeriodsBefore_NotTheRowsBefore()
    {
        ReportingStore store =
            await PublishMonthsAsync("letters", (2024, 12, 8), (2025, 1, 10), (2025, 3, 30), (2025, 12, 12), (2026, 1, 5));

        Assert.Equal(8m, await MonthAsync(store, "letters", 2025, 1, "previous_value"));
        Assert.Null(await MonthAsync(store, "letters", 2025, 3, "previous_value"));
        Assert.Equal(10m, await MonthAsync(store, "letters", 2026, 1, "same_period_last_year"));
        Assert.Equal(8m, await MonthAsync(store, "letters", 2025, 12, "same_period_last_year"));
        Assert.Null(await MonthAsync(store, "letters", 2025, 3, "same_period_last_year"));
    }

    [Fact]
    public async Task Comparisons_OfACorrectedNeighbour_FollowWithoutANewFigure()
    {
        ReportingStore store = await PublishMonthsAsync("letters", (2025, 1, 10), (2025, 2, 20));
        Figure old = Figure("letters", Month(2025, 1), 10);

        await PublishAsync(store, new FigureChange(
            old, old with { Observation = old.Observation with { Value = 11 } }, ChangeCause.SourceCorrection));

        Assert.Equal(11m, await MonthAsync(store, "letters", 2025, 2, "previous_value"));
        Assert.Equal(31m, await MonthAsync(store, "letters", 2025, 2, "year_to_date"));
        Assert.Equal(3, fixture.Count("bi_figure_history"));
        Assert.Equal(1, fixture.Integer(
            "SELECT COUNT(*) FROM bi_figure_history WHERE superseded_at IS NOT NULL AND year_to_date IS NULL AND value = 10"));
    }

    [Fact]
    public async Task ReadViewAsync_AsSeenBeforeACorrection_HasWhatReadersSawThen()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure old = Figure("letters", January, 10);
        DateTimeOffset first = (await PublishAsync(store, First(old)))!.Value;
        DateTimeOffset second = (await PublishAsync(store, new FigureChange(
            old, old with { Observation = old.Observation with { Value = 11 } }, ChangeCause.SourceCorrection)))!.Value;

        Assert.Empty(await SeenAsync(first.AddMilliseconds(-1)));
        Assert.Equal(10m, await ValueAsync(first));
        Assert.Equal(11m, await ValueAsync(second));

        async Task<object?> ValueAsync(DateTimeOffset moment) => Assert.Single(await SeenAsync(moment))["value"];
        async Task<IEnumerable<IReadOnlyDictionary<string, object?>>> SeenAsync(DateTimeOffset moment) =>
            RowAssert.Rows(await store.ReadViewAsync(new ViewSelection("bi_figure") { SeenAt = moment }, Token));
    }

    [Fact]
    public async Task NamesAreThoseOfTheCatalogue_ARenamedUnitRestatesNothing()
    {
        ReportingStore store = await PublishMonthsAsync("letters", (2025, 1, 10));
        fixture.Execute("UPDATE bm_unit SET name_da = 'Borgerservice og Bibliotek' WHERE unit_id = 'borger'");

        Assert.Equal("Borgerservice og Bibliotek", await MonthAsync(store, "letters", 2025, 1, "unit_name"));
        Assert.Equal("Anna Eksempel", await MonthAsync(store, "letters", 2025, 1, "owner_name"));
        Assert.Equal("letters da", await MonthAsync(store, "letters", 2025, 1, "indicator_name_da"));
        Assert.Equal((1L, "sum", "grey"), (
            await MonthAsync(store, "letters", 2025, 1, "unit_level"), await MonthAsync(store, "letters", 2025, 1, "aggregation"),
            await MonthAsync(store, "letters", 2025, 1, "result_status")));
        Assert.Null(await MonthAsync(store, "letters", 2025, 1, "timeline_status"));
        Assert.Equal("2025-01-31", await MonthAsync(store, "letters", 2025, 1, "period_end"));
    }

    [Fact]
    public async Task DraftIndicator_IsNotShown()
    {
        await PublishMonthsAsync("letters", (2025, 1, 10));
        fixture.Execute("UPDATE bm_indicator SET state = 'draft' WHERE indicator_id = 'letters'");

        Assert.Equal((0, 3), (fixture.Count("bi_figure"), fixture.Count("bi_indicator")));
    }

    private static Task<object?> MonthAsync(ReportingStore store, string indicator, int year, int month, string column) =>
        CellAsync(store, "bi_figure", FigureKey.Of(Figure(indicator, Month(year, month), 0)), column);

    private async Task<ReportingStore> PublishMonthsAsync(string indicator, params (int Year, int Month, decimal? Value)[] months)
    {
        ReportingStore store = await fixture.OpenAsync(months.Select(one => Month(one.Year, one.Month)));
        await PublishAsync(store, [.. months.Select(one => First(Figure(indicator, Month(one.Year, one.Month), one.Value)))]);
        return store;
    }
}
