namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>A clock that always shows the same moment; its timers run as usual.</summary>
/// <param name="now">The moment.</param>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
