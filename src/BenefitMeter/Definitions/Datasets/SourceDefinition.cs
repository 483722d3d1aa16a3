using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Datasets;

/// <summary>A system from which data are read.</summary>
/// <param name="Id">The stable id, unique in the catalogue.</param>
/// <param name="Provider">The provider that reads the source, such as <c>csv</c> or <c>sqlite</c>.</param>
/// <param name="Options">
/// The settings of the provider by key, as the catalogue writes them (nested keys as <c>headers.Accept</c>). The provider reads
/// and checks them.
/// </param>
/// <param name="MaxConcurrency">The maximum number of queries that run at the same time; at least 1.</param>
/// <param name="Timeout">The maximum duration of one query.</param>
/// <param name="Hours">The local hours in which the source may be read; null means at any hour.</param>
/// <param name="Contact">The contact for operations; null if not specified.</param>
/// <param name="Folder">The folder of the catalogue file that defines the source. Relative paths start from it.</param>
public sealed record SourceDefinition(
    string Id, string Provider, IReadOnlyDictionary<string, string> Options, int MaxConcurrency, TimeSpan Timeout,
    OpenHours? Hours, string? Contact, string Folder)
{
    /// <summary>Gets the settings that protect the source, and the runs that read it, from faults.</summary>
    public SourceProtection Protection { get; init; } = SourceProtection.Default;
}
