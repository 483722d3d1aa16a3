using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Health;

/// <summary>The state of a source's circuit breaker.</summary>
internal enum SourceCircuit
{
    /// <summary>It is asked as usual.</summary>
    Closed,

    /// <summary>It is tried once.</summary>
    HalfOpen,

    /// <summary>It failed too often and is not asked for a while.</summary>
    Open,
}

/// <summary>What this process knows of itself and no database tells: its parts say it here, health and metrics read it.</summary>
internal sealed class WorkerState
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SourceCircuit> circuits = [];
    private volatile Catalogue? catalogue;
    private volatile LocalText? catalogueFault;
    private volatile bool schedulerRunning;
    private volatile int dueWaiting;

    /// <summary>Gets the catalogue that is measured; null until a valid one was read.</summary>
    public Catalogue? Catalogue => catalogue;

    /// <summary>Gets why the catalogue folder cannot be used as it stands; null while it can.</summary>
    public LocalText? CatalogueFault => catalogueFault;

    /// <summary>Gets or sets whether the scheduler starts runs.</summary>
    public bool SchedulerRunning
    {
        get => schedulerRunning;
        set => schedulerRunning = value;
    }

    /// <summary>Gets or sets how many datasets are due without a run.</summary>
    public int DueWaiting
    {
        get => dueWaiting;
        set => dueWaiting = value;
    }

    /// <summary>Gets the circuit breakers by source.</summary>
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

    /// <summary>Says that a catalogue is valid and measured from now on.</summary>
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

    /// <summary>Says that the folder is broken; the last valid catalogue goes on.</summary>
    /// <param name="reason">What is wrong with it, for whoever mends it.</param>
    public void CatalogueBroken(LocalText reason) => catalogueFault = reason;

    /// <summary>Says how a source's circuit breaker stands.</summary>
    public void SetCircuit(string sourceId, SourceCircuit circuit)
    {
        lock (gate)
        {
            circuits[sourceId] = circuit;
        }
    }
}
