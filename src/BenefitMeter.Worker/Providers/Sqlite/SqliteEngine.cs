using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>A SQLite file, opened for reading only, in one read transaction.</summary>
internal sealed class SqliteEngine : ISqlEngine
{
    private const int Busy = 5;
    private const int Locked = 6;

    private static readonly TimeSpan MaxBusyTimeout = TimeSpan.FromSeconds(30);

    private readonly string path;
    private readonly TimeSpan busyTimeout;
    private SqliteFunctions? functions;

    /// <summary>Reads and checks a source's keys.</summary>
    /// <exception cref="BenefitMeterException">The source names no file.</exception>
    public SqliteEngine(SourceDefinition source)
    {
        path = source.Options.TryGetValue("path", out string? file) && file.Length > 0
            ? Path.GetFullPath(Path.Combine(source.Folder, file))
            : throw SourceOption.Wrong(
                source, new("angiver ingen fil.", "names no file."),
                new("Skriv path: data/navn.db under kilden.", "Write path: data/name.db under the source."));
        busyTimeout = source.Timeout < MaxBusyTimeout ? source.Timeout : MaxBusyTimeout;
    }

    /// <inheritdoc/>
    public SqlDialect Dialect => SqliteDialect.Instance;

    /// <inheritdoc/>
    public async Task<DbTransaction> OpenAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new BenefitMeterException(
                FailureKind.Source, new($"Databasen {path} findes ikke.", $"The database {path} does not exist."),
                new(
                    "Tjek kildens path (den er relativ til katalogfilens mappe).",
                    "Check the source's path (it is relative to the catalogue file's folder)."));
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = (int)busyTimeout.TotalSeconds,
        }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection.BeginTransaction(deferred: true);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Prepare(DbConnection connection, Extraction extraction) =>
        functions = SqliteFunctions.AddTo((SqliteConnection)connection, extraction);

    /// <inheritdoc/>
    public SqlStorage StorageOf(string type, int? width) => SqlStorage.Any;

    /// <inheritdoc/>
    public Cell Read(object value, ColumnNeed need, Extraction extraction) =>
        new SqliteCells(extraction.Calendar).Read(value, need);

    /// <inheritdoc/>
    public BenefitMeterException Explain(Extraction extraction, DbException exception)
    {
        SqlFailure failures = new(extraction, LocalText.Same(path));
        return functions?.Failure switch
        {
            BenefitMeterException failure => failure,
            OverflowException overflow => SourceFailure.Overflow(extraction, overflow),
            _ when exception is SqliteException { SqliteErrorCode: Busy or Locked } => failures.IsLocked(exception),
            _ => failures.Refused(exception.Message, exception),
        };
    }

    /// <inheritdoc/>
    public void Stop(DbCommand command) => raw.sqlite3_interrupt(((SqliteConnection)command.Connection!).Handle);
}
