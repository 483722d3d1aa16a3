using System.Data;
using System.Data.Common;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;
using SQLitePCL;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>
/// The statements that a reporting database is sent, by session, as SQLite itself and PostgreSQL's driver report them. The
/// beginning and the end of a transaction are statements too.
/// </summary>
/// <param name="dialect">The database's words.</param>
internal sealed class SentSessions(StoreDialect dialect) : IDisposable
{
    private readonly Lock access = new();
    private readonly List<List<string>> sessions = [];
    private readonly List<IDisposable> opened = [];

    /// <summary>Gets the dialect whose sessions are recorded.</summary>
    public StoreDialect Dialect => dialect with { Connect = Connect };

    /// <summary>Gets the sessions since the last time this was asked, in the order in which they were opened.</summary>
    public List<List<string>> Take()
    {
        lock (access)
        {
            List<List<string>> taken = [.. sessions];
            sessions.Clear();
            return taken;
        }
    }

    public void Dispose() => opened.ForEach(each => each.Dispose());

    private DbConnection Connect(StoreAddress address, bool create)
    {
        List<string> sent = [];
        lock (access)
        {
            sessions.Add(sent);
        }

        return dialect.Connect(address, create) is SqliteConnection file ? Traced(file, sent) : Logged(address, sent);
    }

    private static SqliteConnection Traced(SqliteConnection connection, List<string> sent)
    {
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
            {
                raw.sqlite3_trace(connection.Handle, (_, statement) => sent.Add(statement.TrimEnd(';')), null);
            }
        };
        return connection;
    }

    private NpgsqlConnection Logged(StoreAddress address, List<string> sent)
    {
        ILoggerFactory log = LoggerFactory.Create(
            build => build.SetMinimumLevel(LogLevel.Debug).AddProvider(new DriverLog(sent)));
        NpgsqlDataSource source = new NpgsqlDataSourceBuilder(address.ConnectionString).UseLoggerFactory(log).Build();
        lock (access)
        {
            opened.AddRange([source, log]);
        }

        return source.CreateConnection();
    }

    private sealed class DriverLog(List<string> sent) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string? statement = eventId.Name switch
            {
                "StartedTransaction" => "BEGIN",
                "CommittedTransaction" => "COMMIT",
                "RolledBackTransaction" => "ROLLBACK",
                "CommandExecutionCompleted" => Value(state, "CommandText"),
                "StartingBinaryImport" => "COPY",
                _ => null,
            };
            if (statement is not null)
            {
                sent.Add(statement);
            }
        }

        public void Dispose()
        {
        }

        private static string Value(object? state, string name) =>
            (string)((IEnumerable<KeyValuePair<string, object?>>)state!).Single(each => each.Key == name).Value!;
    }
}
