using BenefitMeter.Worker.Catalogues.Keys;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>The keys of a source that is a PostgreSQL database.</summary>
internal static class PostgreSqlKeys
{
    /// <summary>Gets the keys, in the order in which documents list them.</summary>
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required(
            "connection", Text, "forbindelse",
            "The name of a connection string in the settings (ConnectionStrings:NAME); never the string itself.",
            "Navnet på en forbindelsesstreng i indstillingerne (ConnectionStrings:NAVN); aldrig selve strengen."),
    ];
}
