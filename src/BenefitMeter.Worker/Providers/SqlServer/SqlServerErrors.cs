using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>The numbers of SQL Server's errors, for sources and for the reporting database.</summary>
internal static class SqlServerErrors
{
    /// <summary>
    /// The server did not answer in time: at all where the connection is not open yet, else within the command's timeout.
    /// </summary>
    public const int TimedOut = -2;

    /// <summary>A lock was not given within the session's lock timeout.</summary>
    public const int LockTimedOut = 1222;

    /// <summary>The application lock was not given in time; the number of every <c>RAISERROR</c> with a text.</summary>
    public const int NoApplicationLock = 50000;

    /// <summary>The user may not have the application lock: by the statement of <see cref="SqlServerStore"/> itself.</summary>
    public const int NoRole = 50001;

    /// <summary>The user may not have the application lock: by the server.</summary>
    public const int NotInRole = 1230;

    /// <summary>The database does not exist, or the login may not open it.</summary>
    public const int NoDatabase = 4060;

    private const byte ConnectionLost = 20;

    /// <summary>Gets the errors of a server or database that is moving, waking up or busy, which it says itself.</summary>
    public static IReadOnlySet<int> OfBusy { get; } = new HashSet<int> { 40143, 40197, 40501, 40613, 49918, 49919, 49920 };

    /// <summary>Gets the errors of a broken network.</summary>
    public static IReadOnlySet<int> OfConnection { get; } = new HashSet<int> { 53, 64, 233, 10053, 10054, 10060 };

    /// <summary>Gets the errors of deadlocks and snapshot conflicts.</summary>
    public static IReadOnlySet<int> OfConflicts { get; } = new HashSet<int> { 1205, 3960 };

    /// <summary>
    /// Gets the errors of what cannot be read in SNAPSHOT isolation, though it can be read without: another database that does
    /// not allow it (3952), an object that was changed meanwhile (3961), and statements that it does not have (3964, 3988).
    /// </summary>
    public static IReadOnlySet<int> OfSnapshot { get; } = new HashSet<int> { 3952, 3961, 3964, 3988 };

    /// <summary>Gets the errors of conversion and arithmetic. Their messages quote the value that caused them.</summary>
    public static IReadOnlySet<int> OfData { get; } =
        new HashSet<int> { 220, 232, 241, 242, 244, 245, 248, 2628, 8114, 8115, 8134, 8152, 8169, 9803 };

    /// <summary>
    /// Gets the errors of missing rights. Those of statements that change or drop an object (1088, 3701) are the same where it
    /// does not exist.
    /// </summary>
    public static IReadOnlySet<int> OfRights { get; } = new HashSet<int> { 229, 230, 262, 297, 300, 916, 1088, 2760, 3701 };

    /// <summary>
    /// Gets the errors of a refused login: unknown, or its password is wrong (18452, 18456), disabled (18470), locked (18486), or
    /// its password has expired or must be changed (18487, 18488).
    /// </summary>
    public static IReadOnlySet<int> OfLogin { get; } = new HashSet<int> { 18452, 18456, 18470, 18486, 18487, 18488 };

    /// <summary>Gets whether the server did not answer, or the connection broke.</summary>
    public static bool IsLost(SqlException error) => error.Class >= ConnectionLost || OfConnection.Contains(error.Number);
}
