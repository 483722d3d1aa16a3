using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BenefitMeter.Worker.Resilience;

/// <summary>
/// What every question to one source goes through in this process: a limit of time, retries after transient faults, and a
/// circuit breaker that lets the source rest after too many of them. How many ask it at once is bounded by the runs' leases.
/// </summary>
internal sealed class SourceGuard
{
    // Polly's own bounds of a timeout and of a break.
    private static readonly TimeSpan ShortestTime = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(23);
    private static readonly TimeSpan SamplingWindow = TimeSpan.FromMinutes(30);

    // A source that asks for longer (Retry-After) is left alone until the run is tried again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly SourceDefinition source;
    private readonly ILogger log;
    private readonly Action<SourceCircuit> circuitChanged;
    private readonly ResiliencePipeline limit;
    private readonly ResiliencePipeline pipeline;

    /// <summary>Makes a source's guard.</summary>
    /// <param name="source">The source.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where faults are logged.</param>
    /// <param name="onCircuitChanged">Hears how the circuit breaker stands.</param>
    public SourceGuard(SourceDefinition source, TimeProvider time, ILogger log, Action<SourceCircuit> onCircuitChanged)
    {
        (this.source, this.log, this.circuitChanged) = (source, log, onCircuitChanged);
        // Retries are decided here alone; providers and drivers do not try again by themselves (decision 0020).
        limit = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(Bounded(source.Protection.RunTimeout)).Build();
        ResiliencePipelineBuilder builder = new() { TimeProvider = time };
        if (source.Protection.Retries > 0)
        {
            builder.AddRetry(Retry(source.Protection));
        }

        pipeline = builder.AddCircuitBreaker(Breaker(source.Protection)).Build();
    }

    /// <summary>Reads a dataset of the source, however often it is asked for that.</summary>
    /// <exception cref="BenefitMeterException">It took too long.</exception>
    public async Task<T> WithTimeLimitAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await limit.ExecuteAsync(async attemptToken => await read(attemptToken), cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Transient,
                new LocalText(
                    $"Kilden '{source.Id}' blev ikke læst færdig inden for run-limit ({source.Protection.RunTimeout}).",
                    $"Source '{source.Id}' was not read within its run-limit ({source.Protection.RunTimeout})."),
                new LocalText(
                    "Se, om kilden hænger, eller giv den mere: run-limit: 4h.",
                    "See whether the source hangs, or give it more: run-limit: 4h."),
                exception);
        }
    }

    /// <summary>Asks the source, and again where that can help.</summary>
    /// <exception cref="BenefitMeterException">It failed, or rests.</exception>
    public async Task CallAsync(Func<CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.ExecuteAsync(async attemptToken => await ask(attemptToken), cancellationToken);
        }
        catch (BrokenCircuitException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Transient,
                new LocalText(
                    $"Kilden '{source.Id}' hviler efter for mange fejl og blev ikke spurgt.",
                    $"Source '{source.Id}' rests after too many faults and was not asked."),
                new LocalText(
                    "Se den første fejl i bi_run; kilden prøves igen af sig selv (break-for).",
                    "See the first failure in bi_run; the source is tried again by itself (break-for)."),
                exception);
        }
    }

    private RetryStrategyOptions Retry(SourceProtection protection) => new()
    {
        MaxRetryAttempts = protection.Retries,
        Delay = protection.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = new PredicateBuilder()
            .Handle<BenefitMeterException>(failure => IsTransient(failure) && !(failure.RetryAfter > LongestWait)),
        DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as BenefitMeterException)?.RetryAfter),
        OnRetry = retry =>
        {
            Instruments.SourceRetries.Add(1, new KeyValuePair<string, object?>(Tags.Source, source.Id));
            log.SourceRetry(source.Id, retry.AttemptNumber + 1, retry.RetryDelay);
            return default;
        },
    };

    private CircuitBreakerStrategyOptions Breaker(SourceProtection protection) => new()
    {
        FailureRatio = 1,
        MinimumThroughput = protection.BreakAfterFailures,
        SamplingDuration = SamplingWindow,
        BreakDuration = Bounded(protection.BreakDuration),
        ShouldHandle = new PredicateBuilder().Handle<BenefitMeterException>(IsTransient),
        OnOpened = opened =>
        {
            log.CircuitOpened(source.Id, opened.BreakDuration);
            circuitChanged(SourceCircuit.Open);
            return default;
        },
        OnHalfOpened = _ =>
        {
            circuitChanged(SourceCircuit.HalfOpen);
            return default;
        },
        OnClosed = _ =>
        {
            log.CircuitClosed(source.Id);
            circuitChanged(SourceCircuit.Closed);
            return default;
        },
    };

    private static bool IsTransient(BenefitMeterException failure) => failure.Kind == FailureKind.Transient;

    private static TimeSpan Bounded(TimeSpan span) =>
        TimeSpan.FromTicks(Math.Clamp(span.Ticks, ShortestTime.Ticks, LongestTime.Ticks));
}
