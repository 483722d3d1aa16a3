using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Resilience;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Tests.Resilience;

public sealed class SourceGuardTests
{
    private readonly List<SourceCircuit> circuits = [];
    private readonly LaterTime time = new();
    private int calls;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallAsync_TransientFailure_IsCalledAgain()
    {
        SourceGuard guard = Guard(retries: 2);

        await guard.CallAsync(_ => ++calls < 3 ? throw Fault(FailureKind.Transient) : Task.CompletedTask, Token);

        Assert.Equal(3, calls);
    }

    [Theory]
    [InlineData(200, 2)] // milliseconds that are waited, no longer than the source asks for
    [InlineData(301_000, 1)] // more than five minutes: the run is tried again later instead
    public async Task CallAsync_SourceThatAsksForAPause_IsNotCalledBefore(int milliseconds, int times)
    {
        BenefitMeterException fault = new(FailureKind.Transient, new("Den fejlede.", "Busy."), new("Vent.", "Wait."))
        { RetryAfter = TimeSpan.FromMilliseconds(milliseconds) };
        long began = TimeProvider.System.GetTimestamp();

        await TwoLanguages.FailAsync(() =>
            Guard(retries: 1, retryWait: TimeSpan.FromMinutes(2)).CallAsync(_ => Count(fault), Token));

        Assert.Equal(times, calls);
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds, times == 1 ? 0 : milliseconds - 20, 60_000);
    }

    [Theory]
    [InlineData(nameof(FailureKind.Transient), 3)]
    [InlineData(nameof(FailureKind.Source), 1)]
    [InlineData(nameof(FailureKind.Catalogue), 1)]
    public async Task CallAsync_LastingFailure_IsCalledAgainOnlyIfTransient(string kind, int times)
    {
        BenefitMeterException fault = Fault(Enum.Parse<FailureKind>(kind));

        BenefitMeterException thrown = await TwoLanguages.FailAsync(() => Guard(retries: 2).CallAsync(_ => Count(fault), Token));

        Assert.Same(fault, thrown);
        Assert.Equal(times, calls);
    }

    [Fact]
    public async Task CallAsync_TooManyFailures_PauseTheSourceAndThenOneTries()
    {
        SourceGuard guard = Guard(retries: 0, breakAfter: 3, breakFor: TimeSpan.FromHours(1));
        for (int i = 0; i < 3; i++)
        {
            await TwoLanguages.FailAsync(() => guard.CallAsync(_ => Count(Fault(FailureKind.Transient)), Token));
        }

        BenefitMeterException paused =
            await TwoLanguages.FailAsync(() => guard.CallAsync(_ => Count(Fault(FailureKind.Transient)), Token));
        Assert.Equal((3, FailureKind.Transient), (calls, paused.Kind));
        Assert.Contains("sat på pause", paused.What.Danish, StringComparison.Ordinal);
        time.Ahead = TimeSpan.FromHours(1.5);

        await guard.CallAsync(_ => Task.CompletedTask, Token);
        Assert.Equal([SourceCircuit.Open, SourceCircuit.HalfOpen, SourceCircuit.Closed], circuits);
    }

    [Fact]
    public async Task WithTimeLimitAsync_SourceThatHangs_IsCancelled()
    {
        SourceGuard guard = Guard(retries: 2, runLimit: TimeSpan.FromSeconds(0.5));

        BenefitMeterException late = await TwoLanguages.FailAsync(() => guard.WithTimeLimitAsync(
            async attemptToken =>
            {
                calls++;
                await Task.Delay(TimeSpan.FromHours(1), attemptToken);
                return 42;
            },
            Token));

        Assert.Equal((1, FailureKind.Transient), (calls, late.Kind));
        Assert.Contains("run-limit", late.What.English, StringComparison.Ordinal);
    }

    private SourceGuard Guard(
        int retries, int breakAfter = 100, TimeSpan? breakFor = null, TimeSpan? runLimit = null,
        TimeSpan? retryWait = null) => new(
            new SourceDefinition("s", "csv", new Dictionary<string, string>(), 1, TimeSpan.FromMinutes(1), null, null, ".")
            {
                Protection = new SourceProtection(
                    retries, retryWait ?? TimeSpan.FromMilliseconds(1), runLimit ?? TimeSpan.FromMinutes(1), breakAfter,
                    breakFor ?? TimeSpan.FromMinutes(1)),
            },
            time, NullLogger.Instance, circuits.Add);

    private Task Count(BenefitMeterException fault)
    {
        calls++;
        throw fault;
    }

    private static BenefitMeterException Fault(FailureKind kind) =>
        new(kind, new("Den fejlede.", "It failed."), new("Vent.", "Wait."));

    private sealed class LaterTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
