using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The connection string that a source names. It is looked up when the source is opened, so that <c>plan</c> needs none, and
/// is never shown.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="context">What the settings say.</param>
internal sealed class NamedConnection(SourceDefinition source, SourceContext context)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = source.Options.TryGetValue("connection", out string? name) && name.Length > 0
        ? name
        : throw new BenefitMeterException(
            FailureKind.Catalogue,
            new($"Kilden '{source.Id}' nævner ingen forbindelse.", $"Source '{source.Id}' names no connection."),
            new("Skriv connection: NAVN under kilden, og forbindelsesstrengen som ConnectionStrings:NAVN i indstillingerne.",
                "Write connection: NAME under the source, and the string as ConnectionStrings:NAME in the settings."));

    /// <summary>Reads the connection string.</summary>
    /// <param name="read">
    /// Reads it; a string that is none gives an <see cref="ArgumentException"/> or <see cref="FormatException"/>.
    /// </param>
    /// <exception cref="BenefitMeterException">The settings have no such string, or it cannot be read.</exception>
    public T Read<T>(Func<string, T> read)
    {
        string text = context.ConnectionString(Name) ?? throw new BenefitMeterException(
            FailureKind.Catalogue,
            new($"Indstillingerne har ingen forbindelsesstreng '{Name}', som kilden '{source.Id}' nævner.",
                $"The settings have no connection string '{Name}', which source '{source.Id}' names."),
            new($"Skriv den som ConnectionStrings:{Name} i indstillingerne, eller sæt BENEFITMETER__ConnectionStrings__{Name}.",
                $"Write it as ConnectionStrings:{Name} in the settings, or set BENEFITMETER__ConnectionStrings__{Name}."));
        try
        {
            return read(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // What the driver says may quote the string, so it is not handed on.
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new($"Forbindelsesstrengen '{Name}' til kilden '{source.Id}' kan ikke læses.",
                    $"The connection string '{Name}' of source '{source.Id}' cannot be read."),
                new("Skriv den som par af NØGLE=VÆRDI adskilt af semikolon; providerens README har et eksempel.",
                    "Write it as KEY=VALUE pairs parted by semicolons; the provider's README has an example."));
        }
    }
}
