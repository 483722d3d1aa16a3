using System.Reflection;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// The second file beside a reporting database, for what readers have no right to: SQLite knows no rights but the files'. It is
/// attached, so that one transaction writes both; should a crash part them, the next run writes the second anew.
/// </summary>
internal static class SqliteRestricted
{
    /// <summary>Gets the second file of a reporting database.</summary>
    public static string FileOf(string store) => Path.ChangeExtension(store, null) + "-restricted.db";

    /// <summary>Gets the address of both files together; null where there is no second one and none shall be made.</summary>
    public static StoreAddress? Open(StoreAddress address, bool create)
    {
        string file = FileOf(address.Place);
        if (!File.Exists(file))
        {
            if (!create)
            {
                return null;
            }

            MakeForTheWorkerAlone(file);
        }

        // A pooled connection would come back with the second file still attached.
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

    // SQLite has no rights but those of files (decision 0028); on Windows the file gets the rights of its folder.
    private static void MakeForTheWorkerAlone(string file)
    {
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }
}
