using BenefitMeter.Assessing;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>What the reporting database knew of a run's datasets and indicators when the run began.</summary>
/// <param name="Published">What was published before.</param>
/// <param name="FirstDay">The first day to read and measure again; null where everything must be.</param>
/// <param name="Kept">What earlier runs kept of the days before, by dataset; empty where everything is read.</param>
internal sealed record RunState(
    PublishedState Published, DateOnly? FirstDay, IReadOnlyDictionary<string, TallySnapshot> Kept)
{
    /// <summary>Gets the state where there is no reporting database yet.</summary>
    public static RunState None { get; } = new(PublishedState.None, null, new Dictionary<string, TallySnapshot>());
}
