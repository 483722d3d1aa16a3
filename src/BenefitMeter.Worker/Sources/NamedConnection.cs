using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The connection string that a source names. It is read from the settings when the source is opened, so <c>plan</c> needs none.
/// It is never shown.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="context">Access to the settings.</param>
internal sealed class NamedConnection(SourceDefinition source, SourceContext context)
{
    /// <summary>Gets the name of the connection string.</summary>
    public string Name { get; } = source.Options.TryGetValue("connection", out string? name) && name.Length > 0
        ? name
        : throw new BenefitMeterException(
            FailureKind.Catalogue,
            new($"Kilden '{source.Id}' angiver ingen forbindelse.", $"Source '{source.Id}' names no connection."),
            new("Skriv connection: NAVN under kilden, og forbindelsesstrengen som ConnectionStrings:NAVN i indstillingerne.",
                "Write connection: NAME under the source, and the connection string as ConnectionStrings:NAME in the settings."));

    /// <summary>Reads the connection string.</summary>
    /// <param name="read">
    /// Parses the string; throws <see cref="ArgumentException"/> or <see cref="FormatException"/> where it is not valid.
    /// </param>
    /// <exception cref="BenefitMeterException">The settings have no such string, or it is not valid.</exception>
    public T Read<T>(Func<string, T> read)
    {
        string text = context.ConnectionString(Name) ?? throw new BenefitMeterException(
            FailureKind.Catalogue,
            new($"Indstillingerne har ingen forbindelsesstreng '{Name}', som kilden '{source.Id}' bruger.",
                $"The settings have no connection string '{Name}', which source '{source.Id}' names."),
            new($"Skriv den som ConnectionStrings:{Name} i indstillingerne, eller sæt BENEFITMETER__ConnectionStrings__{Name}.",
                $"Write it as ConnectionStrings:{Name} in the settings, or set BENEFITMETER__ConnectionStrings__{Name}."));
        try
        {
            return read(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The driver's message may quote the string, so it is not passed on (decision 0070).
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new($"Forbindelsesstrengen '{Name}' til kilden '{source.Id}' kan ikke læses.",
                    $"The connection string '{Name}' of source '{source.Id}' cannot be read."),
                new("Skriv den som par af NØGLE=VÆRDI adskilt af semikolon; providerens README har et eksempel.",
                    "Write it as KEY=VALUE pairs separated by semicolons; the provider's README has an example."));
        }
    }
}
