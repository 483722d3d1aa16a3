using BenefitMeter.Worker.Catalogues.Keys;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>The keys of a source that is a SQL Server database.</summary>
internal static class SqlServerKeys
{
    /// <summary>Gets the keys, in the order in which documents list them.</summary>
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required(
            "connection", Text, "forbindelse",
            "The name of a connection string in the settings (ConnectionStrings:NAME), which must contain Encrypt=; "
                + "never the string itself.",
            "Navnet på en forbindelsesstreng i indstillingerne (ConnectionStrings:NAVN), som skal indeholde "
                + "Encrypt=; aldrig selve strengen."),
        Key(
            "snapshot", TrueOrFalse, "øjebliksbillede",
            "Whether a run reads one state of the database (SNAPSHOT isolation) where the database allows it.",
            "Om en kørsel læser én tilstand af databasen (SNAPSHOT-isolation), når databasen tillader det.", "true"),
    ];
}
