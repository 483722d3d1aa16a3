namespace BenefitMeter.Worker.Sources;

/// <summary>What a provider is given beside a source's definition.</summary>
/// <param name="ConnectionString">Gets a connection string from configuration by its name; null where there is none.</param>
internal sealed record SourceContext(Func<string, string?> ConnectionString);
