using BenefitMeter.Definitions;
using static BenefitMeter.Worker.Catalogues.KeyTypes;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The keys under a source: the shared ones, and its provider's own.</summary>
internal static class SourceKeys
{
    /// <summary>Gets the part of BenefitMeter that acts on keys of scheduled running.</summary>
    public static LocalText FromWorker { get; } = new("den planlagte kørsel (serve)", "the scheduled worker (serve)");

    /// <summary>Gets the type of a source that some providers read.</summary>
    public static VariantType Source(IReadOnlyList<ProviderKeys> providers) => new(
        "provider",
        [
            Required("provider", new ChoiceType([.. providers.Select(provider => provider.Provider)]), "kildetype",
                "What reads it.", "Det, der læser den."),
            Key("max-concurrency", Whole(1, 64), "samtidige spørgsmål",
                "How many questions it is asked at once.", "Hvor mange spørgsmål den får på én gang.", "1") with
            { ActsFrom = FromWorker },
            Key("timeout", new ScalarType(ScalarKind.TimeSpan), "tidsgrænse",
                "How long one question may take.", "Hvor længe ét spørgsmål må tage.", "5m"),
            Key("hours", new ScalarType(ScalarKind.Hours), "åbningstid",
                "The local hours it may be read in, such as 19:00-06:00.",
                    "De lokale tidspunkter, den må læses i, fx 19:00-06:00.",
                "any hour") with
            { ActsFrom = FromWorker },
            Key("contact", Text, "kontakt", "Whom operations call.", "Hvem driften ringer til."),
        ],
        providers.ToDictionary(provider => provider.Provider, provider => provider.Keys, StringComparer.Ordinal));
}
