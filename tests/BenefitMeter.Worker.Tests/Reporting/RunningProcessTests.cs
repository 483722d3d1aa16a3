using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>A process lives by the clock that wrote the moment, however far that is from this machine's.</summary>
public sealed class RunningProcessTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-90)]
    [InlineData(90)]
    [InlineData(-86_400)]
    public void IsAlive_OwnProcessByAnotherClock_Lives(int seconds)
    {
        DateTimeOffset now = Now.AddSeconds(seconds);

        Assert.True(RunningProcess.IsAlive(Environment.ProcessId, now, now));
        Assert.False(RunningProcess.IsAlive(Environment.ProcessId, now.AddDays(-30), now)); // Another process had the id then.
    }

    [Fact]
    public void IsAlive_NoSuchProcess_IsDead() => Assert.False(RunningProcess.IsAlive(int.MaxValue, Now, Now));
}
