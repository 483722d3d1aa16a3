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
    /// <summary>Gets the path of a reporting database's second file.</summary>
    public static string FileOf(string store) => Path.ChangeExtension(store, null) + "-restricted.db";

    /// <summary>Gets the address of both files together. Null where there is no second file and none is to be created.</summary>
    public static StoreAddress? Open(StoreAddress address, bool create)
    {
        string file = FileOf(address.Place);
        if (!File.Exists(file))
        {
            if (!create)
            {
                return null;
            }

            CreateForTheWorkerOnly(file);
        }

        // A connection from a pool would still have the second file attached.
        var builder = new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false };
        string opening = $"ATTACH DATABASE '{file.Replace("'", "''", StringComparison.Ordinal)}' AS restricted;\n{Script()}";
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

    // On Windows the file gets the rights of its folder.
    private static void CreateForTheWorkerOnly(string file)
    {
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }
}
