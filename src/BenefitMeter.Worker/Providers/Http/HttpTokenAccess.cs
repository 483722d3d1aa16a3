namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Where OAuth2 tokens are fetched, with client credentials.</summary>
/// <param name="Url">The token endpoint.</param>
/// <param name="ClientId">The client's id.</param>
/// <param name="SecretName">The name of the setting with the client's secret.</param>
/// <param name="Scope">The requested scope; null where none is sent.</param>
internal sealed record HttpTokenAccess(Uri Url, string ClientId, string SecretName, string? Scope);
