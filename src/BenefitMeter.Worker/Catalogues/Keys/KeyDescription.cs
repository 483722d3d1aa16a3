using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>
/// One key of the catalogue. The check of a catalogue, the schema and the reference table are all made from these descriptions.
/// </summary>
/// <param name="Name">The key as it is written in the catalogue.</param>
/// <param name="Type">The type of value that it accepts.</param>
/// <param name="Default">The value where it is left out; null where there is none.</param>
/// <param name="Meaning">Its meaning in both languages, normally one sentence; ends with a full stop.</param>
/// <param name="Danish">The Danish word for the key.</param>
internal sealed record KeyDescription(string Name, KeyType Type, string? Default, LocalText Meaning, string Danish)
{
    /// <summary>Gets whether the key is required. Default <c>false</c>.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// Gets the part of BenefitMeter that acts on the key; null where every part does. The key is checked in either case.
    /// </summary>
    public LocalText? ActsFrom { get; init; }
}
