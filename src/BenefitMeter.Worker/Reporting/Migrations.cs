using Dapper;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// Brings a reporting database to this program's schema: numbered scripts, forward only, each once; views whenever they change.
/// All of it happens in one transaction under the database's write lock, so that two programs cannot both do it and a stop
/// half-way leaves the old schema.
/// </summary>
internal static class Migrations
{
    /// <summary>Gets everything as one text, for an administrator who applies it by hand.</summary>
    public static string ScriptText() => "BEGIN IMMEDIATE;\n\n" + string.Join("\n\n", MigrationScript.All.Select(script =>
        $"-- {script.Name}\n\n{script.Text.TrimEnd()}\n\n{script.RecordStatement}")) + "\n\nCOMMIT;\n";

    /// <summary>Applies what is missing.</summary>
    /// <returns>The names of the scripts applied, in order; empty when the schema was up to date.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(SqliteConnection connection, CancellationToken token)
    {
        if ((await MissingAsync(connection, token)).Count == 0)
        {
            return [];
        }

        // Readers go on reading while a run publishes; the mode stays with the file, and cannot be set inside a transaction.
        await connection.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = WAL", cancellationToken: token));
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        IReadOnlyList<MigrationScript> missing = await MissingAsync(connection, token);
        foreach (MigrationScript script in missing)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                script.Text + script.RecordStatement, transaction: transaction, cancellationToken: token));
        }

        await transaction.CommitAsync(token);
        return [.. missing.Select(script => script.Name)];
    }

    /// <summary>Gets the scripts that the database lacks.</summary>
    /// <exception cref="BenefitMeterException">An applied migration was changed, or the database is newer than this program.</exception>
    public static async Task<IReadOnlyList<MigrationScript>> MissingAsync(SqliteConnection connection, CancellationToken token)
    {
        Dictionary<string, string> applied = await AppliedAsync(connection, token);
        foreach ((string name, string checksum) in applied.Where(one => !one.Key.StartsWith("views/", StringComparison.Ordinal)))
        {
            MigrationScript script = MigrationScript.All.FirstOrDefault(script => script.Name == name)
                ?? throw new BenefitMeterException(
                    FailureKind.Store,
                    $"The reporting database '{connection.DataSource}' has migration '{name}', which this version does not know.",
                    "Use the version of benefitmeter that made it, or a newer one.");
            if (script.Checksum != checksum)
            {
                throw new BenefitMeterException(
                    FailureKind.Store,
                    $"Migration '{name}' of the reporting database '{connection.DataSource}' is not the one that was applied: "
                        + $"its checksum is {script.Checksum[..12]}…, applied was {checksum[..Math.Min(12, checksum.Length)]}….",
                    "A migration is never changed after its release; install an unchanged version of benefitmeter.");
            }
        }

        return [.. MigrationScript.All.Where(script => applied.GetValueOrDefault(script.Name) != script.Checksum)];
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(SqliteConnection connection, CancellationToken token)
    {
        const string Exists = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'bm_migration'";
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Exists, cancellationToken: token)) == 0)
        {
            return [];
        }

        IEnumerable<(string Name, string Checksum)> rows = await connection.QueryAsync<(string, string)>(
            new CommandDefinition("SELECT name, checksum FROM bm_migration", cancellationToken: token));
        return rows.ToDictionary(row => row.Name, row => row.Checksum, StringComparer.Ordinal);
    }
}
