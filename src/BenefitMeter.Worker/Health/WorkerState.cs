using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// The part of the worker's health that is in this process alone, and in no database. The other parts of the process set it;
/// health and metrics read it.
/// </summary>
internal sealed class WorkerState
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SourceCircuit> circuits = [];
    private volatile Catalogue? catalogue;
    private volatile LocalText? catalogueFault;
    private volatile bool isStarting;
    private volatile bool schedulerRunning;
    private volatile bool storeFails;
    private volatile int dueWaiting;

    /// <summary>Gets the catalogue that is measured; null until a valid one has been read.</summary>
    public Catalogue? Catalogue => catalogue;

    /// <summary>Gets why the catalogue folder cannot be used as it is now; null while it can.</summary>
    public LocalText? CatalogueFault => catalogueFault;

    /// <summary>
    /// Gets or sets a value indicating whether the worker has just started, and has not tried to open the reporting database yet.
    /// </summary>
    public bool IsStarting
    {
        get => isStarting;
        set => isStarting = value;
    }

    /// <summary>Gets or sets a value indicating whether the scheduler starts runs.</summary>
    public bool SchedulerRunning
    {
        get => schedulerRunning;
        set => schedulerRunning = value;
    }

    /// <summary>
    /// Gets or sets a value indicating whether the reporting database could not be read or written to when that was last tried.
    /// </summary>
    public bool StoreFails
    {
        get => storeFails;
        set => storeFails = value;
    }

    /// <summary>Gets or sets the number of datasets that are due and whose run has not started.</summary>
    public int DueWaiting
    {
        get => dueWaiting;
        set => dueWaiting = value;
    }

    /// <summary>Gets a copy of the circuit breakers' states, by source id.</summary>
    public IReadOnlyDictionary<string, SourceCircuit> Circuits
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<string, SourceCircuit>(circuits);
            }
        }
    }

    /// <summary>Records that a valid catalogue is measured from now on. Sources that it no longer has are forgotten.</summary>
    public void CatalogueLoaded(Catalogue valid)
    {
        lock (gate)
        {
            foreach (string gone in circuits.Keys.Except(valid.Sources.Keys).ToArray())
            {
                circuits.Remove(gone);
            }
        }

        (catalogue, catalogueFault) = (valid, null);
    }

    /// <summary>Records that the catalogue folder has errors. The last valid catalogue is still used.</summary>
    /// <param name="reason">What is wrong, for the person who corrects it.</param>
    public void CatalogueBroken(LocalText reason) => catalogueFault = reason;

    /// <summary>Records the state of a source's circuit breaker.</summary>
    public void SetCircuit(string sourceId, SourceCircuit circuit)
    {
        lock (gate)
        {
            circuits[sourceId] = circuit;
        }
    }
}
