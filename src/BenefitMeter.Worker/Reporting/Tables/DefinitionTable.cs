using BenefitMeter.Assessing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The meanings of indicators that figures were measured with (rule 12).</summary>
internal static class DefinitionTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<FirstUse> Table = new("bm_definition");

    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.Definition.IndicatorId);
    public static readonly Column Hash = Table.Id("hash", row => row.Definition.Hash);
    public static readonly Column Version = Table.Integer("version", row => row.Definition.Version);
    public static readonly Column FirstRunId = Table.Count("first_run_id", row => row.RunId).Of(RunTable.Table);
    public static readonly Column RecordedAt = Table.Moment("recorded_at", row => row.At);

    static DefinitionTable()
    {
        Table.PrimaryKey("indicator_id", "hash");
        Table.Index("first_run_id");
    }
}

/// <summary>A definition version with the run that measured with it first.</summary>
/// <param name="Definition">The version.</param>
/// <param name="RunId">The run.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record FirstUse(DefinitionVersion Definition, long RunId, DateTimeOffset At);
