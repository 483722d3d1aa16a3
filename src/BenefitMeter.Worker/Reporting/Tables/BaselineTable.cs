using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The approved baselines; a version is never changed.</summary>
internal static class BaselineTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<ApprovedBaseline> Table = new("bm_baseline");

    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.IndicatorId);
    public static readonly Column UnitId = Table.Id("unit_id", row => row.UnitId);
    public static readonly Column PeriodId = Table.Id("period_id", row => row.PeriodId);
    public static readonly Column Version = Table.Integer("version", row => row.Version);
    public static readonly Column Value = Table.Decimal("value", row => row.Value);
    public static readonly Column Numerator = Table.Decimal("numerator", row => row.Numerator).Null();
    public static readonly Column Denominator = Table.Decimal("denominator", row => row.Denominator).Null();
    public static readonly Column MeasuredOver = Table.Text("measured_over", row => row.Window);
    public static readonly Column DefinitionVersion = Table.Integer("definition_version", row => row.DefinitionVersion);
    public static readonly Column ApprovedBy = Table.Label("approved_by", row => row.ApprovedBy);
    public static readonly Column SystemUser = Table.Text("system_user", row => row.SystemUser);
    public static readonly Column ApprovedOn = Table.Day("approved_on", row => row.ApprovedOn);
    public static readonly Column Reference = Table.Text("reference", row => row.Reference);

    static BaselineTable()
    {
        Table.PrimaryKey("indicator_id", "unit_id", "period_id", "version");
    }
}
