using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>The numbers of SQL Server's errors, for sources and for the reporting database.</summary>
internal static class SqlServerErrors
{
    /// <summary>The command took longer than its timeout.</summary>
    public const int TimedOut = -2;

    /// <summary>The database does not exist, or the login may not open it.</summary>
    public const int NoDatabase = 4060;

    private const byte ConnectionLost = 20;

    /// <summary>Gets the errors of a server or database that is moving or busy, and of a broken network.</summary>
    public static IReadOnlySet<int> OfConnection { get; } =
        new HashSet<int> { 40143, 40197, 40501, 40613, 49918, 49919, 49920, 53, 64, 233, 10053, 10054, 10060 };

    /// <summary>Gets the errors of deadlocks, lock timeouts and snapshot conflicts.</summary>
    public static IReadOnlySet<int> OfLocks { get; } = new HashSet<int> { 1205, 1222, 3960 };

    /// <summary>Gets the errors of conversion and arithmetic. Their messages quote the value that caused them.</summary>
    public static IReadOnlySet<int> OfData { get; } =
        new HashSet<int> { 220, 232, 241, 242, 244, 245, 248, 2628, 8114, 8115, 8134, 8152, 8169, 9803 };

    /// <summary>
    /// Gets the errors of missing rights. Those of statements that change or drop an object (1088, 3701) are the same where it
    /// does not exist.
    /// </summary>
    public static IReadOnlySet<int> OfRights { get; } = new HashSet<int> { 229, 230, 262, 297, 300, 916, 1088, 2760, 3701 };

    /// <summary>Gets the errors of a refused login.</summary>
    public static IReadOnlySet<int> OfLogin { get; } = new HashSet<int> { 18452, 18456 };

    /// <summary>Gets whether the server did not answer, or the connection broke.</summary>
    public static bool IsLost(SqlException error) => error.Class >= ConnectionLost || OfConnection.Contains(error.Number);
}
