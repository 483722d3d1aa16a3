using System.Data;
using System.Data.Common;
using System.Globalization;
using BenefitMeter.Definitions;
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
    /// <summary>
    /// The query for whether the database allows SNAPSHOT isolation: 1 where it does; 2 where it does not and needs none, because
    /// nothing can change in it or it is a readable secondary, which reads a snapshot always.
    /// </summary>
    public const string SnapshotState = """
        SELECT CASE WHEN snapshot_isolation_state = 1 THEN 1
            WHEN CAST(DATABASEPROPERTYEX(DB_NAME(), 'Updateability') AS nvarchar(20)) = N'READ_ONLY' THEN 2 ELSE 0 END
        FROM sys.databases WHERE database_id = DB_ID()
        """;

    private const int Allowed = 1;
    private const int NeedsNone = 2;

    private readonly NamedConnection named = new(source, context);
    private readonly bool wantsSnapshot = SourceOption.Choose(source, "snapshot", "true", SourceOption.TrueOrFalse);
    private bool isOpen;
    private bool isSnapshot;
    private int? refusedBy;

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
            isOpen = false;
            await connection.OpenAsync(cancellationToken);
            isOpen = true;
            await using SqlCommand command = connection.CreateCommand();
            command.CommandText = SnapshotState;
            int state = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            isSnapshot = wantsSnapshot && refusedBy is null && state == Allowed;
            Cautions = isSnapshot || (refusedBy is null && state == NeedsNone) ? [] : [NoSnapshot(state == Allowed)];
            return connection.BeginTransaction(isSnapshot ? IsolationLevel.Snapshot : IsolationLevel.ReadCommitted);
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
    public int? WidthOf(DbDataReader reader, int index) =>
        reader.GetColumnSchema()[index].ColumnSize is { } size and < int.MaxValue ? Math.Max(size, 1) : null;

    /// <inheritdoc/>
    public SqlStorage StorageOf(string type, int? width) => SqlServerTypes.StorageOf(type, width);

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
        SqlServerFailure.Of(source, named.Name, extraction, (SqlException)exception, isOpen);

    /// <inheritdoc/>
    public bool OpensOtherwise(DbException exception)
    {
        if (!isSnapshot || !SqlServerErrors.OfSnapshot.Contains(((SqlException)exception).Number))
        {
            return false;
        }

        refusedBy = ((SqlException)exception).Number;
        return true;
    }

    /// <inheritdoc/>
    public void Stop(DbCommand command) => command.Cancel();

    private MeasuringFinding NoSnapshot(bool isAllowed)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"{refusedBy}");
        LocalText why = refusedBy is not null
            ? new(
                $"kan ikke læses i SNAPSHOT-isolation (error {number})", $"cannot be read in SNAPSHOT isolation (error {number})")
            : isAllowed
            ? new("læses uden SNAPSHOT-isolation (snapshot: false)", "is read without SNAPSHOT isolation (snapshot: false)")
            : new("tillader ikke SNAPSHOT-isolation", "does not allow SNAPSHOT isolation");
        return new(
            FindingCode.NoSnapshot, null, null, null, 1,
            new(
                $"Kilden '{source.Id}' {why.Danish}, så dens forespørgsler kan se data fra forskellige tidspunkter; læs den i "
                    + "timer (hours), hvor ingen skriver til den.",
                $"Source '{source.Id}' {why.English}, so its queries may see data of different moments; read it within hours in "
                    + "which nobody writes to it."));
    }
}
