using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>
/// Everything the catalogue knows of one of its keys: the reader, the schema and the reference table all follow it.
/// </summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Type">What may stand under it.</param>
/// <param name="Default">What holds where it is left out; null where nothing does.</param>
/// <param name="Meaning">What it means, one sentence.</param>
/// <param name="Danish">The Danish word for it.</param>
internal sealed record KeyDescription(string Name, KeyType Type, string? Default, LocalText Meaning, string Danish)
{
    /// <summary>Gets whether it must be written.</summary>
    public bool Required { get; init; }

    /// <summary>Gets the part of BenefitMeter that first acts on it; null where it acts now. It is checked either way.</summary>
    public LocalText? ActsFrom { get; init; }
}

/// <summary>A provider's own keys of a source.</summary>
/// <param name="Provider">The provider's name, as <c>provider:</c> takes it.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record ProviderKeys(string Provider, IReadOnlyList<KeyDescription> Keys);
