using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// A setting that a database must have. Without it nothing is published; readers are only warned (decision 0079).
/// </summary>
/// <param name="Lacks">
/// The question whether the setting is missing: one row with the database's name, quoted for a statement, where it is.
/// </param>
/// <param name="What">What follows then, after the database's name.</param>
/// <param name="Next">What to do, from the database's quoted name.</param>
internal sealed record StoreDemand(string Lacks, LocalText What, Func<string, LocalText> Next);
