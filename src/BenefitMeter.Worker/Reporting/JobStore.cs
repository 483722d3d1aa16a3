using Quartz;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// Where an engine keeps the scheduler's tables and the leases: in the reporting database, or in a file beside it.
/// </summary>
internal sealed record JobStore
{
    /// <summary>Gets what gives the place of leases and scheduler for that of the reporting database.</summary>
    public Func<StoreAddress, StoreAddress> Address { get; init; } = address => address;

    /// <summary>
    /// Gets the name of the script that makes the leases in a place of their own; null where a migration made them.
    /// </summary>
    public string? OwnScript { get; init; }

    /// <summary>
    /// Gets the scheduler's own word for the engine, by which its script is found and becomes part of the migrations; null where
    /// it makes its tables itself.
    /// </summary>
    public string? SchedulerScript { get; init; }

    /// <summary>Gets whether workers on several machines share it.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Gets what points the scheduler at it.</summary>
    public required Action<IPersistentStoreBuilder, string> Use { get; init; }
}
