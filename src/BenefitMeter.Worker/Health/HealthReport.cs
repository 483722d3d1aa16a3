using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Health;

/// <summary>How the worker stands.</summary>
internal enum HealthStatus
{
    /// <summary>All is well.</summary>
    Ready,

    /// <summary>It works, and somebody must act all the same.</summary>
    Degraded,

    /// <summary>It cannot work.</summary>
    NotReady,
}

/// <summary>One thing that somebody must act on.</summary>
/// <param name="Code">The code, as the runbook has it.</param>
/// <param name="About">The dataset or source; null where it is about the worker.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Next">What to do next.</param>
/// <param name="Contact">Whom to call; null where nobody said.</param>
internal sealed record HealthReason(string Code, string? About, LocalText Message, LocalText Next, string? Contact);

/// <summary>How the worker stands, and why.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Reasons">What somebody must act on; empty where all is well.</param>
internal sealed record HealthReport(HealthStatus Status, IReadOnlyList<HealthReason> Reasons);
