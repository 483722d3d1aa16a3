using BenefitMeter.Definitions;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under a source: those that all sources share, and those of its provider.</summary>
internal static class SourceKeys
{
    /// <summary>Gets the name of the scheduled worker, for keys on which only it acts.</summary>
    public static LocalText FromWorker { get; } = new("den planlagte kørsel (serve)", "the scheduled worker (serve)");

    /// <summary>Gets the type of a source.</summary>
    /// <param name="providers">The providers that a source may name, with their own keys.</param>
    public static VariantType Source(IReadOnlyList<ProviderKeys> providers) => new(
        "provider",
        [
            Required("provider", new ChoiceType([.. providers.Select(provider => provider.Provider)]), "kildetype",
                "The type of source, which decides how it is read.", "Kildens type, som afgør, hvordan den læses."),
            Key("max-concurrency", Integer(1, 64), "samtidige spørgsmål",
                "How many runs may read it at once, across all workers.",
                "Hvor mange kørsler der må læse den på én gang, på tværs af alle workere.", "1"),
            Key("timeout", new ScalarType(ScalarKind.TimeSpan), "tidsgrænse", "How long one query may run.",
                "Hvor længe én forespørgsel må vare.", "5m"),
            Key("hours", new ScalarType(ScalarKind.Hours), "åbningstid",
                "The local hours in which it may be read, such as 19:00-06:00.",
                "Det tidsrum i lokal tid, hvor den må læses, fx 19:00-06:00.", "any hour"),
            Key("retries", Integer(0, 10), "nye forsøg",
                "How many times a run tries again after a transient fault, such as a lost connection; over HTTP for each page.",
                "Hvor mange gange en kørsel prøver igen efter en forbigående fejl, fx en tabt forbindelse; over HTTP for hver "
                    + "side.",
                "2"),
            Key("retry-wait", new ScalarType(ScalarKind.TimeSpan), "ventetid",
                "The wait before the first retry, unless the source asks for another; each further wait is about twice as long.",
                "Ventetiden før det første nye forsøg, medmindre kilden beder om en anden; hver følgende ventetid er omtrent "
                    + "dobbelt så lang.",
                "5s"),
            Key("run-limit", new ScalarType(ScalarKind.TimeSpan), "tidsgrænse pr. kørsel",
                "How long a run may spend on reading one of its datasets, including all queries and retries.",
                "Hvor længe en kørsel må bruge på at læse ét datasæt fra den, inklusive alle forespørgsler og nye forsøg.", "2h"),
            Key("break-after", Integer(2, 100), "fejl før pause",
                "The number of transient faults in a row after which the source is paused.",
                "Antallet af forbigående fejl i træk, hvorefter kilden sættes på pause.", "5"),
            Key("break-for", new ScalarType(ScalarKind.TimeSpan), "pausens længde",
                "How long the pause lasts; after it, one run tries the source again.",
                "Hvor længe pausen varer; derefter prøver én kørsel kilden igen.", "5m"),
            Key("contact", Text, "kontakt", "Whom operations should contact.", "Hvem driften skal kontakte."),
        ],
        providers.ToDictionary(provider => provider.Provider, provider => provider.Keys, StringComparer.Ordinal));
}
