namespace BenefitMeter.Worker.Sql;

/// <summary>A cell that was read, as SQL; of anything but a date the three are the same.</summary>
/// <param name="Value">What it is grouped by.</param>
/// <param name="Day">A date's local day.</param>
/// <param name="Moment">A date's moment; NULL where it has no time.</param>
internal sealed record SqlCell(string Value, string Day, string Moment);
