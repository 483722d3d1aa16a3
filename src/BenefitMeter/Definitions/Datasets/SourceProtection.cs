namespace BenefitMeter.Definitions.Datasets;

/// <summary>
/// How a source and the runs that read it are protected from each other's faults. Only transient faults are tried again.
/// </summary>
/// <param name="Retries">How many times a dataset is asked again within a run after a transient fault; 0 for never.</param>
/// <param name="RetryDelay">
/// The wait before the first of them; each further one is about twice as long, and none is quite as the last.
/// </param>
/// <param name="RunTimeout">How long one run may take over reading a dataset, with all its questions and retries.</param>
/// <param name="BreakAfterFailures">How many transient faults in a row let the source rest; at least 2.</param>
/// <param name="BreakDuration">How long it rests; then one run tries it.</param>
public sealed record SourceProtection(
    int Retries, TimeSpan RetryDelay, TimeSpan RunTimeout, int BreakAfterFailures, TimeSpan BreakDuration)
{
    /// <summary>Gets what holds where the catalogue says nothing.</summary>
    public static SourceProtection Default { get; } =
        new(2, TimeSpan.FromSeconds(5), TimeSpan.FromHours(2), 5, TimeSpan.FromMinutes(5));
}
