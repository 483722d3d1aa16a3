using BenefitMeter.Definitions;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

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
            Key("max-concurrency", Integer(1, 64), "samtidige spørgsmål",
                "How many runs may read it at once, over all workers.",
                "Hvor mange kørsler der må læse den på én gang, på tværs af alle workere.", "1"),
            Key("timeout", new ScalarType(ScalarKind.TimeSpan), "tidsgrænse",
                "How long one question may take.", "Hvor længe ét spørgsmål må tage.", "5m"),
            Key("hours", new ScalarType(ScalarKind.Hours), "åbningstid",
                "The local hours it may be read in, such as 19:00-06:00.",
                    "De lokale tidspunkter, den må læses i, fx 19:00-06:00.",
                "any hour"),
            Key("retries", Integer(0, 10), "nye forsøg",
                "How many times a run asks it again after a passing fault, such as a lost connection; over HTTP for each page.",
                    "Hvor mange gange en kørsel spørger igen efter en forbigående fejl, fx en tabt forbindelse; "
                        + "over HTTP for hver side.",
                    "2"),
            Key("retry-wait", new ScalarType(ScalarKind.TimeSpan), "ventetid",
                "The wait before the first of them, unless the source asks for another; each further one is about twice as long.",
                    "Ventetiden før det første, medmindre kilden beder om en anden; hvert følgende venter "
                        + "omtrent dobbelt så længe.",
                    "5s"),
            Key("run-limit", new ScalarType(ScalarKind.TimeSpan), "tidsgrænse pr. kørsel",
                "How long a run may take over reading one dataset of it, with all questions and retries.",
                    "Hvor længe en kørsel må være om at læse ét datasæt fra den, med alle spørgsmål og nye forsøg.", "2h"),
            Key("break-after", Integer(2, 100), "fejl før pause",
                "How many passing faults in a row let it rest.", "Hvor mange forbigående fejl i træk der giver den en pause.",
                "5"),
            Key("break-for", new ScalarType(ScalarKind.TimeSpan), "pausens længde",
                "How long it rests; then one run tries it.", "Hvor længe pausen varer; derefter prøver én kørsel.", "5m"),
            Key("contact", Text, "kontakt", "Whom operations call.", "Hvem driften ringer til."),
        ],
        providers.ToDictionary(provider => provider.Provider, provider => provider.Keys, StringComparer.Ordinal));
}
