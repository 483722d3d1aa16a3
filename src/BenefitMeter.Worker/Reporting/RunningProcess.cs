using System.ComponentModel;
using System.Diagnostics;

namespace BenefitMeter.Worker.Reporting;

/// <summary>Tells whether the process that started a run is still there.</summary>
internal static class RunningProcess
{
    // The system tells a process's start by another clock than the database's; they agree well within this.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Tells whether the process lives that had the id at a moment. A process that started later only reuses the id, as the
    /// first process of a container always does.
    /// </summary>
    public static bool IsAlive(int processId, DateTimeOffset moment)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return new DateTimeOffset(process.StartTime) <= moment + ClockTolerance;
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
            return true; // Another user's process: it is there, and that is all we may know.
        }
    }
}
