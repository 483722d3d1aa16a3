using BenefitMeter.Worker.Catalogues.Keys;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>The keys of a source that is an SQLite database.</summary>
internal static class SqliteKeys
{
    /// <summary>Gets the keys, in the order in which documents list them.</summary>
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required("path", Text, "sti", "The database file, relative to the catalogue file's folder; it is opened read-only.",
            "Databasefilen, relativt til katalogfilens mappe; den åbnes kun til læsning."),
    ];
}
