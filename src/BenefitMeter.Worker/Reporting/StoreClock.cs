using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// The reporting database's clock, by which all workers decide what is due, however their own clocks differ (decision 0084). It
/// is this machine's clock plus the difference that was measured last; until the first measurement, and beside a database in a
/// file, it is this machine's clock.
/// </summary>
/// <param name="machine">The clock of this machine.</param>
internal sealed class StoreClock(TimeProvider machine) : TimeProvider
{
    // A smaller change may come from the measurement itself.
    private static readonly TimeSpan Precision = TimeSpan.FromMilliseconds(100);

    // An answer that took longer says too little about the moment that it was given.
    private static readonly TimeSpan MaxRoundTrip = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private long ticks;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <summary>Gets how far the database's clock is ahead of this machine's; negative where it is behind.</summary>
    public TimeSpan Difference => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    /// <summary>Gets a warning with the difference, where it is more than 2 seconds; else null.</summary>
    public LocalText? Warning => Difference.Duration() <= Tolerance ? null : Describe(Difference);

    /// <summary>Gets the next step for <see cref="Warning"/>.</summary>
    public static LocalText Remedy { get; } = new(
        "Stil begge ure efter en tidsserver (NTP). Indtil da afgør rapportdatabasens ur, hvad der skal køres.",
        "Set both clocks by a time server (NTP). Until then the reporting database's clock decides what is due.");

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Difference;

    /// <inheritdoc/>
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Measures the difference again. Does nothing where the database has no clock of its own.</summary>
    /// <exception cref="BenefitMeterException">The database does not answer.</exception>
    public Task MeasureAsync(ReportingStore store, CancellationToken cancellationToken) => store.HasOwnClock
        ? store.WithSessionAsync(
            async session =>
            {
                long asked = machine.GetTimestamp();
                DateTimeOffset now = await session.NowAsync(cancellationToken);
                TimeSpan took = machine.GetElapsedTime(asked);
                TimeSpan difference = now - (machine.GetUtcNow() - (took / 2));
                if (took <= MaxRoundTrip && (difference - Difference).Duration() > Precision)
                {
                    Interlocked.Exchange(ref ticks, difference.Ticks);
                }
            },
            cancellationToken)
        : Task.CompletedTask;

    private static LocalText Describe(TimeSpan difference)
    {
        long seconds = (long)Math.Round(difference.Duration().TotalSeconds);
        return difference > TimeSpan.Zero
            ? new($"Denne maskines ur er {seconds} sekunder bagud i forhold til rapportdatabasens.",
                $"The clock of this machine is {seconds} seconds behind the reporting database's.")
            : new($"Denne maskines ur er {seconds} sekunder foran rapportdatabasens.",
                $"The clock of this machine is {seconds} seconds ahead of the reporting database's.");
    }
}
