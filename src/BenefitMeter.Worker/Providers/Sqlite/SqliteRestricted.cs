using System.Reflection;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// The second file beside a reporting database, for figures that readers have no right to: SQLite has no rights but those of
/// files (decision 0028). It is attached, so that one transaction writes to both. If a crash leaves them different, the next run
/// writes the second file again.
/// </summary>
internal static class SqliteRestricted
{
    private const string Schema = "restricted";

    /// <summary>Gets the address of both files together. Null where there is no second file and none is to be created.</summary>
    /// <exception cref="BenefitMeterException">The second file cannot be created, is empty, or is a folder.</exception>
    public static StoreAddress? Open(StoreAddress address, bool create)
    {
        string file = SqliteFiles.RestrictedOf(address.Place);
        SqliteFiles.RefuseFolder(file);
        if (!File.Exists(file))
        {
            if (!create)
            {
                return null;
            }

            SqliteFiles.Create(file, Script().Replace($"{Schema}.", string.Empty, StringComparison.Ordinal), ownerOnly: true);
        }

        // A connection from a pool would still have the second file attached.
        var builder = new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false };
        string opening = $"ATTACH DATABASE '{file.Replace("'", "''", StringComparison.Ordinal)}' AS {Schema};\n{Script()}";
        return address with { ConnectionString = builder.ToString(), Opening = opening };
    }

    private static string Script()
    {
        var assembly = Assembly.GetExecutingAssembly();
        string name = assembly.GetManifestResourceNames()
            .Single(each => each.Replace('\\', '/') == "sql/sqlite/restricted/true_figure.sql");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
