namespace BenefitMeter.Worker.Tests.Providers.Http;

/// <summary>A clock on which every wait is over at once, and written down; the source's own patience passes as it does.</summary>
internal sealed class ImmediateTimeProvider : TimeProvider
{
    public static readonly TimeSpan SourceTimeout = TimeSpan.FromSeconds(20);

    public List<double> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime == SourceTimeout)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Waits.Add(dueTime.TotalSeconds);
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
