using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>Reads the tables of a report from the views.</summary>
internal sealed class ReportReader
{
    private readonly ReportingStore store;
    private readonly CancellationToken cancellationToken;

    private ReportReader(ReportingStore store, ReportRequest request, CancellationToken cancellationToken) =>
        (this.store, Request, this.cancellationToken) = (store, request, cancellationToken);

    /// <summary>Gets the options of the report.</summary>
    public ReportRequest Request { get; }

    /// <summary>Gets the latest as-of day of a run that succeeded, at least in part.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>Gets the latest approved issue of the same report; null when none has been approved.</summary>
    public ReportIssue? LastIssue { get; private init; }

    /// <summary>Gets the indicators by id.</summary>
    public required IReadOnlyDictionary<string, ViewRow> Indicators { get; init; }

    /// <summary>
    /// Gets the current figures of all active indicators and units, each of the latest period that has ended in the indicator's
    /// own grain.
    /// </summary>
    public required ViewTable Latest { get; init; }

    /// <summary>
    /// Gets the moment after which changes are listed: the start of the day in the options (UTC), or else the approval of the
    /// latest issue. Null when there is neither.
    /// </summary>
    public DateTimeOffset? Since =>
        Request.Since is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : LastIssue?.ApprovedAt;

    /// <summary>Reads what every report needs.</summary>
    /// <exception cref="BenefitMeterException">Nothing has been measured yet.</exception>
    public static async Task<ReportReader> StartAsync(
        ReportingStore store, string kind, ReportRequest request, CancellationToken cancellationToken)
    {
        var bare = new ReportReader(store, request, cancellationToken)
        { Indicators = new Dictionary<string, ViewRow>(), Latest = new ViewTable(new([], [])) };
        ViewTable runs = await bare.ViewAsync("bi_run");
        DateOnly asOf = runs.Rows
            .Where(row => row.Is("outcome", RunOutcome.Succeeded, RunOutcome.NothingChanged, RunOutcome.Partly))
            .Max(row => row.Day("as_of")) ?? throw NothingMeasured(store);
        IReadOnlyList<ReportIssue> issues = await store.ReadReportsAsync(kind, request.Subject, cancellationToken);
        Dictionary<string, ViewRow> indicators =
            (await bare.ViewAsync("bi_indicator")).Rows.ToDictionary(row => row.Text("indicator_id")!);
        return new ReportReader(store, request, cancellationToken)
        {
            AsOf = asOf,
            LastIssue = issues.Count > 0 ? issues[^1] : null,
            Indicators = indicators,
            Latest = await bare.LatestAsync(asOf, indicators),
        };
    }

    /// <summary>Reads the rows of a view that have the given values in the given columns.</summary>
    public async Task<ViewTable> ViewAsync(string view, params (string Column, object Value)[] where) =>
        new(await store.ReadViewAsync(view, where.ToDictionary(one => one.Column, one => one.Value), cancellationToken));

    /// <summary>Returns whether a figure is in its indicator's own grain, in which it is judged.</summary>
    public bool IsOwnGrain(ViewRow row) =>
        Indicators.TryGetValue(row.Text("indicator_id")!, out ViewRow indicator) && indicator.Text("grain") == row.Text("grain");

    private async Task<ViewTable> LatestAsync(DateOnly asOf, Dictionary<string, ViewRow> indicators)
    {
        ViewTable periods = await ViewAsync("bi_period");
        ViewTable? latest = null;
        foreach (string grain in indicators.Values.Where(row => row.Is("state", IndicatorState.Active))
            .Select(row => row.Text("grain")!).Distinct().Order(StringComparer.Ordinal))
        {
            ViewRow[] ended = [.. periods.Rows.Where(row => row.Text("grain") == grain && row.Day("period_end") <= asOf)
                .OrderBy(row => row.Day("period_end"))];
            ViewTable figures = ended.Length > 0
                ? await ViewAsync("bi_figure", ("grain", grain), ("period_id", ended[^1].Text("period_id")!))
                : await ViewAsync("bi_figure", ("grain", grain), ("period_id", string.Empty));
            figures = figures.Where(row => indicators.TryGetValue(row.Text("indicator_id")!, out ViewRow indicator)
                && indicator.Text("grain") == grain && indicator.Is("state", IndicatorState.Active));
            latest =
                latest is null ? figures : new ViewTable(latest.View with { Rows = [.. latest.View.Rows, .. figures.View.Rows] });
        }

        return latest ?? await ViewAsync("bi_figure", ("grain", string.Empty));
    }

    private static BenefitMeterException NothingMeasured(ReportingStore store) => new(
        FailureKind.Catalogue,
        new LocalText($"Der er endnu ikke målt noget i {store.Place}.", $"Nothing has been measured in {store.Place} yet."),
        new LocalText("Kør: benefitmeter measure", "Run: benefitmeter measure"));

    /// <summary>Creates a table that is not a view's. The columns are separated by commas.</summary>
    public static NamedTable CreateTable(string name, string columns, IEnumerable<object?[]> rows) =>
        new(name, new ViewRows(columns.Split(", "), [.. rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(Plain)])]));

    private static object? Plain(object? value) => value switch
    {
        DateOnly day => StoredText.Of(day),
        DateTimeOffset moment => StoredText.Of(moment),
        int number => (long)number,
        bool flag => flag ? 1L : 0L,
        null or string or long or decimal => value,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
