using Quartz;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// Where an engine keeps the scheduler's tables and the leases: in the reporting database, or in a file beside it.
/// </summary>
internal sealed record JobStore
{
    /// <summary>Gets the function from the reporting database's address to that of the leases and the scheduler.</summary>
    public Func<StoreAddress, StoreAddress> Address { get; init; } = address => address;

    /// <summary>
    /// Gets the name of the script that makes the leases in a place of their own; null where a migration made them.
    /// </summary>
    public string? OwnScript { get; init; }

    /// <summary>
    /// Gets the action that creates a place of their own with that script, where it is missing; the arguments are the place and
    /// the script.
    /// </summary>
    public Action<string, string> Create { get; init; } = (_, _) => { };

    /// <summary>
    /// Gets the scheduler's own word for the engine, by which its script is found and becomes part of the migrations; null where
    /// it makes its tables itself.
    /// </summary>
    public string? SchedulerScript { get; init; }

    /// <summary>Gets whether workers on several machines share it.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Gets the action that makes the scheduler use it.</summary>
    public required Action<IPersistentStoreBuilder, string> Use { get; init; }
}
