using System.Data.Common;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>What a database that is read as a source does in its own way; everything else is <see cref="SqlSource"/>'s.</summary>
internal interface ISqlEngine
{
    /// <summary>Gets the database's words.</summary>
    SqlDialect Dialect { get; }

    /// <summary>
    /// Opens the database for reading only and holds one state of it; disposing the transaction's connection lets go.
    /// </summary>
    Task<DbTransaction> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Gets the connection ready for an extraction's questions.</summary>
    void Prepare(DbConnection connection, Extraction extraction);

    /// <summary>Gets what whoever reads the figures should know of how the database was opened.</summary>
    IReadOnlyList<MeasuringFinding> Cautions => [];

    /// <summary>Gives a parameter its value.</summary>
    void Bind(DbParameter parameter, object value) => parameter.Value = value;

    /// <summary>Says how many rows the database takes a question to have, without asking it; null where it cannot tell.</summary>
    Task<long?> EstimateAsync(DbCommand question, CancellationToken cancellationToken) => Task.FromResult<long?>(null);

    /// <summary>Says what a column holds, by the database's own word for its type.</summary>
    SqlStorage StorageOf(string type);

    /// <summary>Reads a value that goes through row by row, NULL excepted.</summary>
    Cell Read(object value, ColumnNeed need, Extraction extraction);

    /// <summary>Says what a failure of the driver means.</summary>
    /// <param name="extraction">What was being asked.</param>
    /// <param name="exception">What the driver threw.</param>
    BenefitMeterException Explain(Extraction extraction, DbException exception);

    /// <summary>Stops a command that another thread waits for, which then fails.</summary>
    void Stop(DbCommand command);
}
