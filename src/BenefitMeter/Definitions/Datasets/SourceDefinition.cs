using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Datasets;

/// <summary>A system that data are read from.</summary>
/// <param name="Id">The stable id, unique over the catalogue.</param>
/// <param name="Provider">The provider that reads it, such as <c>csv</c> or <c>sqlite</c>.</param>
/// <param name="Options">
/// The provider's own settings by key, as the catalogue writes them (those below a key as <c>headers.Accept</c>); the provider
/// reads and checks them.
/// </param>
/// <param name="MaxConcurrency">How many questions it is asked at once; at least 1.</param>
/// <param name="Timeout">How long one question may take.</param>
/// <param name="Hours">The local hours it may be read in; null for any hour.</param>
/// <param name="Contact">Whom operations call; null where nobody said.</param>
/// <param name="Folder">The folder of the catalogue file that names it, which relative paths start from.</param>
public sealed record SourceDefinition(
    string Id, string Provider, IReadOnlyDictionary<string, string> Options, int MaxConcurrency, TimeSpan Timeout,
    OpenHours? Hours, string? Contact, string Folder)
{
    /// <summary>Gets what protects the source, and the runs that read it, from faults.</summary>
    public SourceProtection Protection { get; init; } = SourceProtection.Default;
}
