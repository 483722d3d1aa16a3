using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>A SQLite database that takes T-SQL: each statement is parsed and then run in SQLite's words.</summary>
/// <param name="inner">The connection to SQLite.</param>
/// <param name="translate">Checks a statement, and gets it in SQLite's words.</param>
internal sealed class TSqlConnection(SqliteConnection inner, Func<string, string> translate) : DbConnection
{
    /// <summary>Gets the connection to SQLite.</summary>
    public SqliteConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => inner.Open();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new Transaction(inner.BeginTransaction(isolationLevel), this);

    protected override DbCommand CreateDbCommand() => new Command(inner.CreateCommand(), this, translate);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Transaction(SqliteTransaction inner, TSqlConnection connection) : DbTransaction
    {
        public SqliteTransaction Inner => inner;

        public override IsolationLevel IsolationLevel => inner.IsolationLevel;

        protected override DbConnection DbConnection => connection;

        public override void Commit() => inner.Commit();

        public override void Rollback() => inner.Rollback();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }

    private sealed class Command(SqliteCommand inner, TSqlConnection connection, Func<string, string> translate) : DbCommand
    {
        private string text = string.Empty;
        private Transaction? transaction;

        [AllowNull]
        public override string CommandText
        {
            get => text;
            set => text = value ?? string.Empty;
        }

        public override int CommandTimeout
        {
            get => inner.CommandTimeout;
            set => inner.CommandTimeout = value;
        }

        public override CommandType CommandType
        {
            get => inner.CommandType;
            set => inner.CommandType = value;
        }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection
        {
            get => connection;
            set => throw new NotSupportedException("A command belongs to its connection.");
        }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction
        {
            get => transaction;
            set
            {
                transaction = (Transaction?)value;
                inner.Transaction = transaction?.Inner;
            }
        }

        public override void Cancel() => inner.Cancel();

        public override int ExecuteNonQuery() => Translated().ExecuteNonQuery();

        public override object? ExecuteScalar() => Translated().ExecuteScalar();

        public override void Prepare() => Translated().Prepare();

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Translated().ExecuteReader(behavior);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private SqliteCommand Translated()
        {
            inner.CommandText = translate(text);
            return inner;
        }
    }
}
