using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>A figure as a row of <c>bm_figure</c>, there and back without losing a digit.</summary>
internal static class FigureRow
{
    /// <summary>
    /// Gets the columns that hold the figure's content, in the order of <see cref="Write"/> and <see cref="Read"/>.
    /// </summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "indicator_id", "unit_id", "grain", "period_id", "period_start", "period_end", "definition_version", "definition_break",
        "value", "numerator", "denominator", "rows_counted", "state", "state_reason", "is_complete", "is_final", "coverage_pct",
        "data_through", "baseline", "baseline_first", "plan", "plan_first", "target", "target_first", "target_date",
        "realised_plan_pct", "realised_target_pct", "realised_first_pct", "realised_forecast_pct", "deviation", "missing_amount",
        "forecast", "forecast_low", "forecast_high", "delay_months", "delay_at_least", "lead_months", "trend_delay_months",
        "result_status", "result_basis", "result_reason", "timeline_status", "timeline_reason", "is_provisional",
        "status_reason_da", "status_reason_en", "structure",
    ];

    /// <summary>
    /// Gets the columns that hold decimals: exact in the table, in the views of some engines floating-point numbers.
    /// </summary>
    public static IReadOnlySet<string> Decimals { get; } = new HashSet<string>(
    [
        "value", "numerator", "denominator", "coverage_pct", "baseline", "baseline_first", "plan", "plan_first", "target",
        "target_first", "realised_plan_pct", "realised_target_pct", "realised_first_pct", "realised_forecast_pct", "deviation",
        "missing_amount", "forecast", "forecast_low", "forecast_high", "delay_months", "lead_months", "trend_delay_months",
    ]);

    /// <summary>
    /// Gets the columns of <see cref="ReadSettled"/>: what was observed, and of how it was judged only what the next figures are
    /// judged by.
    /// </summary>
    public static IReadOnlyList<string> SettledColumns { get; } =
        [.. Columns.TakeWhile(column => column != "baseline"), "structure", "plan", "result_reason"];

    /// <summary>Gives a figure's cells.</summary>
    public static void Write(Figure figure, IRowWriter cells)
    {
        cells.Text(figure.IndicatorId);
        cells.Text(figure.UnitId);
        WriteObserved(figure, figure.Observation, cells);
        WriteJudged(figure.Realisation, cells);
        cells.Text(EnumCode<Structure>.Of(figure.Structure));
    }

    /// <summary>Reads the figure of a row whose first columns are <see cref="Columns"/>.</summary>
    public static Figure Read(StoredRow row) => Of(row, Columns.Count - 1, Judged(row));

    /// <summary>
    /// Reads the figure of a row with <see cref="SettledColumns"/>; what else its realisation tells is not there.
    /// </summary>
    public static Figure ReadSettled(StoredRow row) =>
        Of(row, 18, new Realisation { Plan = row.Number(19), ResultReason = row.Text(20) });

    private static Figure Of(StoredRow row, int structure, Realisation judged) => new()
    {
        IndicatorId = row.Text(0)!,
        UnitId = row.Text(1)!,
        Structure = EnumCode<Structure>.Parse(row.Text(structure)!),
        DefinitionVersion = (int)row.Integer(6),
        DefinitionBreak = row.Flag(7),
        Observation = new Observation
        {
            Period = new Period(
                EnumCode<PeriodGrain>.Parse(row.Text(2)!),
                row.Day(4)!.Value, row.Day(5)!.Value.AddDays(1)),
            Value = row.Number(8),
            Numerator = row.Number(9),
            Denominator = row.Number(10),
            RowsCounted = row.Cell(11) is null ? 0 : row.Integer(11),
            State = EnumCode<ObservationState>.Parse(row.Text(12)!),
            Reason = row.Text(13),
            IsComplete = row.Flag(14),
            IsFinal = row.Flag(15),
            CoveragePercent = row.Number(16),
            DataThrough = row.Day(17),
        },
        Realisation = judged,
    };

    private static Realisation Judged(StoredRow row) => new()
    {
        Baseline = row.Number(18),
        BaselineFirst = row.Number(19),
        Plan = row.Number(20),
        PlanFirst = row.Number(21),
        Target = row.Number(22),
        TargetFirst = row.Number(23),
        TargetDate = row.Day(24),
        RealisedPlanPercent = row.Number(25),
        RealisedTargetPercent = row.Number(26),
        RealisedFirstPercent = row.Number(27),
        RealisedForecastPercent = row.Number(28),
        Deviation = row.Number(29),
        MissingAmount = row.Number(30),
        Forecast = row.Number(31),
        ForecastLow = row.Number(32),
        ForecastHigh = row.Number(33),
        DelayMonths = row.Number(34),
        DelayAtLeast = row.Flag(35),
        LeadMonths = row.Number(36),
        TrendDelayMonths = row.Number(37),
        Result = EnumCode<Status>.Parse(row.Text(38)!),
        ResultBasis = row.Text(39),
        ResultReason = row.Text(40),
        Timeline = row.Text(41) is { } timeline ? EnumCode<Status>.Parse(timeline) : null,
        TimelineReason = row.Text(42),
        IsProvisional = row.Flag(43),
        SentenceDanish = row.Text(44)!,
        SentenceEnglish = row.Text(45)!,
    };

    private static void WriteObserved(Figure figure, Observation seen, IRowWriter cells)
    {
        cells.Text(EnumCode<PeriodGrain>.Of(seen.Period.Grain));
        cells.Text(seen.Period.Id);
        cells.Day(seen.Period.Start);
        cells.Day(seen.Period.LastDay);
        cells.Integer(figure.DefinitionVersion);
        cells.Integer(Flag(figure.DefinitionBreak));
        cells.Number(seen.Value);
        cells.Number(seen.Numerator);
        cells.Number(seen.Denominator);
        cells.Integer(seen.State == ObservationState.Suppressed ? null : seen.RowsCounted);
        cells.Text(EnumCode<ObservationState>.Of(seen.State));
        cells.Text(seen.Reason);
        cells.Integer(Flag(seen.IsComplete));
        cells.Integer(Flag(seen.IsFinal));
        cells.Number(seen.CoveragePercent);
        cells.Day(seen.DataThrough);
    }

    private static void WriteJudged(Realisation judged, IRowWriter cells)
    {
        cells.Number(judged.Baseline);
        cells.Number(judged.BaselineFirst);
        cells.Number(judged.Plan);
        cells.Number(judged.PlanFirst);
        cells.Number(judged.Target);
        cells.Number(judged.TargetFirst);
        cells.Day(judged.TargetDate);
        cells.Number(judged.RealisedPlanPercent);
        cells.Number(judged.RealisedTargetPercent);
        cells.Number(judged.RealisedFirstPercent);
        cells.Number(judged.RealisedForecastPercent);
        cells.Number(judged.Deviation);
        cells.Number(judged.MissingAmount);
        cells.Number(judged.Forecast);
        cells.Number(judged.ForecastLow);
        cells.Number(judged.ForecastHigh);
        cells.Number(judged.DelayMonths);
        cells.Integer(Flag(judged.DelayAtLeast));
        cells.Number(judged.LeadMonths);
        cells.Number(judged.TrendDelayMonths);
        cells.Text(EnumCode<Status>.Of(judged.Result));
        cells.Text(judged.ResultBasis);
        cells.Text(judged.ResultReason);
        cells.Text(judged.Timeline is { } timeline ? EnumCode<Status>.Of(timeline) : null);
        cells.Text(judged.TimelineReason);
        cells.Integer(Flag(judged.IsProvisional));
        cells.Text(judged.SentenceDanish);
        cells.Text(judged.SentenceEnglish);
    }

    private static int Flag(bool value) => value ? 1 : 0;
}
