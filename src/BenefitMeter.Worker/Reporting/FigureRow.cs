using System.Data.Common;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Reporting;

/// <summary>A figure as a row of <c>bm_figure</c>, there and back without losing a digit.</summary>
internal static class FigureRow
{
    /// <summary>Gets the columns that hold the figure's content, in the order of <see cref="Write"/> and <see cref="Read"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "indicator_id", "unit_id", "grain", "period_id", "period_start", "period_end", "definition_version", "definition_break",
        "value", "numerator", "denominator", "rows_counted", "state", "state_reason", "is_complete", "is_final", "coverage_pct",
        "data_through", "baseline", "baseline_first", "plan", "plan_first", "target", "target_first", "target_date",
        "realised_plan_pct", "realised_target_pct", "realised_first_pct", "realised_forecast_pct", "deviation", "missing_amount",
        "forecast", "forecast_low", "forecast_high", "delay_months", "delay_at_least", "lead_months", "trend_delay_months",
        "result_status", "result_basis", "result_reason", "timeline_status", "timeline_reason", "is_provisional",
        "status_reason_da", "status_reason_en",
    ];

    /// <summary>Gets the columns that hold decimals: exact text in the table, a floating-point number in the views.</summary>
    public static IReadOnlySet<string> Decimals { get; } = new HashSet<string>(
    [
        "value", "numerator", "denominator", "coverage_pct", "baseline", "baseline_first", "plan", "plan_first", "target",
        "target_first", "realised_plan_pct", "realised_target_pct", "realised_first_pct", "realised_forecast_pct", "deviation",
        "missing_amount", "forecast", "forecast_low", "forecast_high", "delay_months", "lead_months", "trend_delay_months",
    ]);

    /// <summary>Gets a figure's cells.</summary>
    public static object[] Write(Figure figure)
    {
        (Observation seen, Realisation judged) = (figure.Observation, figure.Realisation);
        return
        [
            figure.IndicatorId, figure.UnitId, StoredWord<PeriodGrain>.Of(seen.Period.Grain), seen.Period.Id,
            StoredText.Of(seen.Period.Start), StoredText.Of(seen.Period.LastDay),
            figure.DefinitionVersion, Flag(figure.DefinitionBreak),
            Text(seen.Value), Text(seen.Numerator), Text(seen.Denominator), seen.RowsCounted,
            StoredWord<ObservationState>.Of(seen.State), Text(seen.Reason), Flag(seen.IsComplete), Flag(seen.IsFinal),
            Text(seen.CoveragePercent), Text(seen.DataThrough),
            Text(judged.Baseline), Text(judged.BaselineFirst), Text(judged.Plan), Text(judged.PlanFirst),
            Text(judged.Target), Text(judged.TargetFirst), Text(judged.TargetDate),
            Text(judged.RealisedPlanPercent), Text(judged.RealisedTargetPercent), Text(judged.RealisedFirstPercent),
            Text(judged.RealisedForecastPercent), Text(judged.Deviation), Text(judged.MissingAmount),
            Text(judged.Forecast), Text(judged.ForecastLow), Text(judged.ForecastHigh),
            Text(judged.DelayMonths), Flag(judged.DelayAtLeast), Text(judged.LeadMonths), Text(judged.TrendDelayMonths),
            StoredWord<Status>.Of(judged.Result), Text(judged.ResultBasis), Text(judged.ResultReason),
            Text(judged.Timeline), Text(judged.TimelineReason), Flag(judged.IsProvisional),
            judged.SentenceDanish, judged.SentenceEnglish,
        ];
    }

    /// <summary>Reads the figure of a row whose first columns are <see cref="Columns"/>.</summary>
    public static Figure Read(DbDataReader row) => new()
    {
        IndicatorId = row.GetString(0),
        UnitId = row.GetString(1),
        DefinitionVersion = row.GetInt32(6),
        DefinitionBreak = row.GetInt64(7) != 0,
        Observation = new Observation
        {
            Period = new Period(
                StoredWord<PeriodGrain>.Parse(row.GetString(2)),
                StoredText.ToDay(row.GetString(4)), StoredText.ToDay(row.GetString(5)).AddDays(1)),
            Value = Decimal(row, 8),
            Numerator = Decimal(row, 9),
            Denominator = Decimal(row, 10),
            RowsCounted = row.GetInt64(11),
            State = StoredWord<ObservationState>.Parse(row.GetString(12)),
            Reason = String(row, 13),
            IsComplete = row.GetInt64(14) != 0,
            IsFinal = row.GetInt64(15) != 0,
            CoveragePercent = Decimal(row, 16),
            DataThrough = Day(row, 17),
        },
        Realisation = new Realisation
        {
            Baseline = Decimal(row, 18),
            BaselineFirst = Decimal(row, 19),
            Plan = Decimal(row, 20),
            PlanFirst = Decimal(row, 21),
            Target = Decimal(row, 22),
            TargetFirst = Decimal(row, 23),
            TargetDate = Day(row, 24),
            RealisedPlanPercent = Decimal(row, 25),
            RealisedTargetPercent = Decimal(row, 26),
            RealisedFirstPercent = Decimal(row, 27),
            RealisedForecastPercent = Decimal(row, 28),
            Deviation = Decimal(row, 29),
            MissingAmount = Decimal(row, 30),
            Forecast = Decimal(row, 31),
            ForecastLow = Decimal(row, 32),
            ForecastHigh = Decimal(row, 33),
            DelayMonths = Decimal(row, 34),
            DelayAtLeast = row.GetInt64(35) != 0,
            LeadMonths = Decimal(row, 36),
            TrendDelayMonths = Decimal(row, 37),
            Result = StoredWord<Status>.Parse(row.GetString(38)),
            ResultBasis = String(row, 39),
            ResultReason = String(row, 40),
            Timeline = String(row, 41) is { } timeline ? StoredWord<Status>.Parse(timeline) : null,
            TimelineReason = String(row, 42),
            IsProvisional = row.GetInt64(43) != 0,
            SentenceDanish = row.GetString(44),
            SentenceEnglish = row.GetString(45),
        },
    };

    private static int Flag(bool value) => value ? 1 : 0;

    private static object Text(string? value) => value ?? (object)DBNull.Value;

    private static object Text(decimal? value) => value is { } number ? StoredText.Of(number) : DBNull.Value;

    private static object Text(DateOnly? value) => value is { } day ? StoredText.Of(day) : DBNull.Value;

    private static object Text(Status? value) => value is { } status ? StoredWord<Status>.Of(status) : DBNull.Value;

    private static string? String(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static decimal? Decimal(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : StoredText.ToDecimal(row.GetString(column));

    private static DateOnly? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : StoredText.ToDay(row.GetString(column));
}
