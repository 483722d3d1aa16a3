using BenefitMeter.Assessing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The true numbers of the figures that readers must not see; no view reads it.</summary>
internal static class TrueFigureTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<MeasuredTrueFigure> Table =
        new("bm_true_figure") { OwnFile = "restricted", LocksRowsOnly = true };

    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.Figure.Key.IndicatorId);
    public static readonly Column UnitId = Table.Id("unit_id", row => row.Figure.Key.UnitId);
    public static readonly Column Grain = Table.Word("grain", row => row.Figure.Key.Grain);
    public static readonly Column PeriodId = Table.Id("period_id", row => row.Figure.Key.PeriodId);
    public static readonly Column Value = Table.Decimal("value", row => row.Figure.Observation.Value).Null();
    public static readonly Column Numerator = Table.Decimal("numerator", row => row.Figure.Observation.Numerator).Null();
    public static readonly Column Denominator = Table.Decimal("denominator", row => row.Figure.Observation.Denominator)
        .Null();
    public static readonly Column RowsCounted = Table.Count("rows_counted", row => row.Figure.Observation.RowsCounted);
    public static readonly Column GuardedRows = Table.Count("guarded_rows", row => row.Figure.GuardedRows);
    public static readonly Column RunId = Table.Count("run_id", row => row.RunId);

    static TrueFigureTable()
    {
        Table.PrimaryKey("indicator_id", "unit_id", "grain", "period_id");
    }
}

/// <summary>The true numbers of a hidden figure, with the run that measured them.</summary>
/// <param name="Figure">The numbers.</param>
/// <param name="RunId">The run.</param>
internal readonly record struct MeasuredTrueFigure(TrueFigure Figure, long RunId);
