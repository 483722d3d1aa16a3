using static BenefitMeter.Worker.Catalogues.KeyTypes;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The keys of a benefit.</summary>
internal static class BenefitKeys
{
    /// <summary>Gets the keys of a benefit.</summary>
    public static MappingType Benefit { get; } = Keys(
        Required("title", Wording, "titel", "What gets better.", "Hvad der bliver bedre."),
        Required("owner", Person, "gevinstansvarlig", "The person who sees that it comes.", "Personen, der sørger for, at den kommer."),
        Required("indicators", new ListType(new ScalarType(ScalarKind.Indicator)), "indikatorer",
            "What shows whether it comes; the first is the one that is counted on.",
            "Det, der viser, om den kommer; den første er den, der regnes på."));
}
