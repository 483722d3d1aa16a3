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
    private IReadOnlyList<IReadOnlyList<ViewCondition>>? latestPeriods;

    private ReportReader(ReportingStore store, ReportRequest request, CancellationToken cancellationToken) =>
        (this.store, Request, this.cancellationToken) = (store, request, cancellationToken);

    /// <summary>Gets the options of the report.</summary>
    public ReportRequest Request { get; }

    /// <summary>Gets the latest as-of day of a run that succeeded, at least in part.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>Gets the latest approved issue of the same report; null when none has been approved.</summary>
    public ReportIssue? LastIssue { get; private init; }

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
        ViewTable runs = new(await store.ReadViewAsync(
            new ViewSelection("bi_run")
            {
                Columns = ["as_of"],
                Where = [ViewCondition.Is("outcome", RunOutcome.Succeeded, RunOutcome.NothingChanged, RunOutcome.Partly)],
            },
            cancellationToken));
        DateOnly asOf = runs.Rows.Max(row => row.Day("as_of")) ?? throw NothingMeasured(store);
        IReadOnlyList<ReportIssue> issues = await store.ReadReportsAsync(kind, request.Subject, cancellationToken);
        return new ReportReader(store, request, cancellationToken)
        {
            AsOf = asOf,
            LastIssue = issues.Count > 0 ? issues[^1] : null,
        };
    }

    /// <summary>Gets the condition that rows belong to the unit in the options; none where the options name no unit.</summary>
    /// <param name="column">The column that contains the unit's id.</param>
    public IReadOnlyList<ViewCondition> IsAsked(string column) => Request.Unit is { } unit ? [(column, unit)] : [];

    /// <summary>Reads rows of a view.</summary>
    /// <param name="selection">The rows and columns; the name of a view selects all of it.</param>
    public async Task<ViewTable> ViewAsync(ViewSelection selection) =>
        new(await store.ReadViewAsync(selection, cancellationToken));

    /// <summary>
    /// Reads the current figures of active indicators, each of the latest period that has ended in the indicator's own grain.
    /// </summary>
    /// <param name="columns">The columns; empty for all of them.</param>
    /// <param name="where">Further conditions.</param>
    public async Task<ViewTable> LatestAsync(IReadOnlyList<string> columns, params IReadOnlyList<ViewCondition> where)
    {
        latestPeriods ??= await LatestPeriodsAsync();
        ViewTable latest = await FiguresAsync([("grain", string.Empty)]);
        foreach (IReadOnlyList<ViewCondition> own in latestPeriods)
        {
            ViewTable figures = await FiguresAsync([.. own, .. where]);
            latest = new ViewTable(latest.View with { Rows = [.. latest.View.Rows, .. figures.View.Rows] });
        }

        return latest;

        Task<ViewTable> FiguresAsync(IReadOnlyList<ViewCondition> conditions) =>
            ViewAsync(new ViewSelection("bi_figure") { Columns = columns, Where = conditions });
    }

    // For each grain, the condition for its latest period that has ended, and for the indicators that are judged in it.
    private async Task<IReadOnlyList<IReadOnlyList<ViewCondition>>> LatestPeriodsAsync()
    {
        ViewTable indicators = await ViewAsync(new ViewSelection("bi_indicator")
        {
            Columns = ["grain", "indicator_id"],
            Where = [ViewCondition.Is("state", IndicatorState.Active)],
        });
        ViewTable periods = await ViewAsync(new ViewSelection("bi_period") { Columns = ["grain", "period_id", "period_end"] });
        Dictionary<string, string> latest = periods.Rows.Where(row => row.Day("period_end") <= AsOf)
            .GroupBy(row => row.Text("grain")!)
            .ToDictionary(grain => grain.Key, grain => grain.MaxBy(row => row.Day("period_end")).Text("period_id")!);
        return
        [
            .. indicators.Rows.GroupBy(row => row.Text("grain")!).Where(grain => latest.ContainsKey(grain.Key))
                .Select(grain => (IReadOnlyList<ViewCondition>)
                [
                    ("grain", grain.Key), ("period_id", latest[grain.Key]),
                    ("indicator_id", grain.Select(row => row.Text("indicator_id")!).ToArray()),
                ]),
        ];
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
