namespace BenefitMeter.Worker.Sources;

/// <summary>What a provider is given beside a source's definition.</summary>
/// <param name="ConnectionString">Gets a connection string from configuration by its name; null where there is none.</param>
/// <param name="Secret">Gets a key or password from configuration (<c>Secrets:NAME</c>) by its name; null where there is none.</param>
/// <param name="Time">The clock.</param>
internal sealed record SourceContext(Func<string, string?> ConnectionString, Func<string, string?> Secret, TimeProvider Time);
