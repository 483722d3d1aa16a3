namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of a source that only one provider has.</summary>
/// <param name="Provider">The provider's name, as it is written under <c>provider</c>.</param>
/// <param name="Keys">The provider's own keys, without those that all sources share.</param>
internal sealed record ProviderKeys(string Provider, IReadOnlyList<KeyDescription> Keys);
