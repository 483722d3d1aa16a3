using System.Data;
using System.Data.Common;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Sql;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// A SQL Server database, read in one SNAPSHOT transaction where the database allows it, otherwise in READ COMMITTED.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="context">Access to the settings.</param>
internal sealed class SqlServerEngine(SourceDefinition source, SourceContext context) : ISqlEngine
{
    /// <summary>The query for whether the database allows SNAPSHOT isolation: 1 where it does.</summary>
    public const string SnapshotState = "SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()";

    private readonly NamedConnection named = new(source, context);

    /// <inheritdoc/>
    public SqlDialect Dialect => SqlServerDialect.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<MeasuringFinding> Cautions { get; private set; } = [];

    /// <inheritdoc/>
    public async Task<DbTransaction> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(named.Read(text => SqlServerConnection.Read(text, source, named.Name)));
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using SqlCommand command = connection.CreateCommand();
            command.CommandText = SnapshotState;
            bool hasSnapshot = await command.ExecuteScalarAsync(cancellationToken) is (byte)1;
            Cautions = hasSnapshot ? [] : [NoSnapshot()];
            return connection.BeginTransaction(hasSnapshot ? IsolationLevel.Snapshot : IsolationLevel.ReadCommitted);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Prepare(DbConnection connection, Extraction extraction)
    {
    }

    /// <inheritdoc/>
    public SqlStorage StorageOf(string type) => SqlServerTypes.StorageOf(type);

    /// <inheritdoc/>
    public Cell Read(object value, ColumnNeed need, Extraction extraction) => value switch
    {
        double real => CellText.Rounded(real, need),
        float real => CellText.Rounded((double)(decimal)real, need),
        string text when need.Type == CellType.Text => Cell.OfText(text),
        var other => new CellText(NumberStyle.Invariant, extraction.Calendar).Read((string)other, need),
    };

    /// <inheritdoc/>
    public void Bind(DbParameter parameter, object value)
    {
        parameter.Value = value;
        SqlServerParameter.OfSource((SqlParameter)parameter);
    }

    /// <inheritdoc/>
    public BenefitMeterException Explain(Extraction extraction, DbException exception) =>
        SqlServerFailure.Of(source, named.Name, extraction, (SqlException)exception);

    /// <inheritdoc/>
    public void Stop(DbCommand command) => command.Cancel();

    private MeasuringFinding NoSnapshot() => new(
        FindingCode.NoSnapshot, null, null, null, 1,
        new(
            $"Kilden '{source.Id}' tillader ikke SNAPSHOT-isolation, så dens forespørgsler kan se data fra forskellige "
                + "tidspunkter; læs den i timer (hours), hvor ingen skriver til den.",
            $"Source '{source.Id}' does not allow SNAPSHOT isolation, so its queries may see data of different moments; "
                + "read it within hours in which nobody writes to it."));
}
