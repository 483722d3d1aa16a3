using BenefitMeter.Definitions;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Health;

/// <summary>The state of the worker as a whole.</summary>
internal enum HealthStatus
{
    /// <summary>Nothing is wrong.</summary>
    Ready,

    /// <summary>The worker works, but somebody must act.</summary>
    Degraded,

    /// <summary>The worker cannot work (decision 0043).</summary>
    NotReady,
}

/// <summary>One problem that somebody must act on.</summary>
/// <param name="Code">The code under which the runbook describes the problem.</param>
/// <param name="About">The id of the dataset or source; null for a problem of the worker itself.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Next">What to do next.</param>
/// <param name="Contact">The person to call; null when the catalogue names nobody.</param>
internal sealed record HealthReason(HealthCode Code, string? About, LocalText Message, LocalText Next, string? Contact);

/// <summary>The state of the worker, and the reasons for it.</summary>
/// <param name="Status">The state.</param>
/// <param name="Reasons">The problems, those that make the worker unready first; empty when it is ready.</param>
internal sealed record HealthReport(HealthStatus Status, IReadOnlyList<HealthReason> Reasons);
