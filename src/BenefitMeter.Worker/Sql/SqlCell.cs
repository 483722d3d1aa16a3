namespace BenefitMeter.Worker.Sql;

/// <summary>The SQL of a cell that was read. The three expressions differ for dates only.</summary>
/// <param name="Value">The expression that rows are grouped by.</param>
/// <param name="Day">A date's local day.</param>
/// <param name="Moment">A date's moment; NULL where it has no time of day.</param>
internal sealed record SqlCell(string Value, string Day, string Moment);
