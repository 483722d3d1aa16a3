using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Worker.Sources;

/// <summary>The provider of the sources of one vendor or format.</summary>
/// <param name="Name">The value of the catalogue's key <c>provider</c>.</param>
/// <param name="Open">
/// Creates the source for one run, after reading and checking its keys. Nothing is opened before the source is read.
/// </param>
internal sealed record SourceProvider(string Name, Func<SourceDefinition, SourceContext, ISource> Open);
