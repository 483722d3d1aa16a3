using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Demo;

/// <summary>The demo cannot be laid in a folder; nothing was written.</summary>
/// <param name="reason">Why, and what to do.</param>
internal sealed class DemoRefusedException(LocalText reason) : Exception(reason.English)
{
    /// <summary>Gets why, and what to do.</summary>
    public LocalText Reason { get; } = reason;
}
