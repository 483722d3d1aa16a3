using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Worker.Sources;

/// <summary>What reads the sources of one vendor or format.</summary>
/// <param name="Name">The name that the catalogue's <c>provider</c> gives.</param>
/// <param name="Open">
/// Makes the source for one run, after reading and checking its settings. Nothing is opened before it is asked.
/// </param>
internal sealed record SourceProvider(string Name, Func<SourceDefinition, SourceContext, ISource> Open);
