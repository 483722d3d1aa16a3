namespace BenefitMeter.Definitions.Datasets;

/// <summary>
/// The settings that protect a source, and the runs that read it, from each other's faults. Only transient faults are retried.
/// </summary>
/// <param name="Retries">The number of retries of a dataset within a run after a transient fault; 0 for none. Default 2.</param>
/// <param name="RetryDelay">
/// The delay before the first retry. Default 5 s. Each further delay is about twice as long; all delays vary randomly.
/// </param>
/// <param name="RunTimeout">
/// The maximum duration of reading a dataset in one run, with all its queries and retries. Default 2 h.
/// </param>
/// <param name="BreakAfterFailures">
/// The number of consecutive transient faults after which the source is paused; at least 2. Default 5.
/// </param>
/// <param name="BreakDuration">The duration of the pause. Default 5 min. After it, one run tries the source.</param>
public sealed record SourceProtection(
    int Retries, TimeSpan RetryDelay, TimeSpan RunTimeout, int BreakAfterFailures, TimeSpan BreakDuration)
{
    /// <summary>Gets the default settings.</summary>
    public static SourceProtection Default { get; } =
        new(2, TimeSpan.FromSeconds(5), TimeSpan.FromHours(2), 5, TimeSpan.FromMinutes(5));
}
