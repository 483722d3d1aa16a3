using System.ComponentModel;
using System.Diagnostics;

namespace BenefitMeter.Worker.Reporting;

/// <summary>Finds out whether the process that wrote a record is still running.</summary>
internal static class RunningProcess
{
    // A process's start is rounded to a tick of the system, and the database is asked for its time a moment before.
    private static readonly TimeSpan Precision = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Returns whether the process that had an id at a moment is running. A process that started later only reuses the id, as
    /// the first process of a container always does. Returns true where that cannot be found out.
    /// </summary>
    /// <param name="processId">The id of the process, on this machine.</param>
    /// <param name="moment">The moment of the record, by the clock that wrote it: the database's.</param>
    /// <param name="now">The current time by the same clock.</param>
    public static bool IsAlive(int processId, DateTimeOffset moment, DateTimeOffset now)
    {
        try
        {
            using var process = Process.GetProcessById(processId);

            // Of this machine's clock only the age of the process is used, which is the same by any clock (decision 0084).
            TimeSpan age = TimeProvider.System.GetUtcNow() - new DateTimeOffset(process.StartTime);
            return now - age <= moment + Precision;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            return true; // Another user's process: it exists, and more cannot be found out.
        }
    }
}
