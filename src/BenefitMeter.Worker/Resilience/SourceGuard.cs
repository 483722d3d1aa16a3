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
/// The resilience of one source in this process: a time limit, retries after transient failures, and a circuit breaker that
/// pauses the source after too many of them. How many runs read the source at once is limited by the leases of the runs.
/// </summary>
internal sealed class SourceGuard
{
    // Polly's own limits of a timeout and of a break.
    private static readonly TimeSpan ShortestTime = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(23);
    private static readonly TimeSpan SamplingWindow = TimeSpan.FromMinutes(30);

    // A source that asks for a longer wait (Retry-After) is not called again before the next attempt of the run.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly SourceDefinition source;
    private readonly ILogger log;
    private readonly Action<SourceCircuit> circuitChanged;
    private readonly ResiliencePipeline limit;
    private readonly ResiliencePipeline pipeline;

    /// <summary>Creates the guard of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">The log for retries and for changes of the circuit breaker.</param>
    /// <param name="onCircuitChanged">Called with the new state when the circuit breaker changes.</param>
    public SourceGuard(SourceDefinition source, TimeProvider time, ILogger log, Action<SourceCircuit> onCircuitChanged)
    {
        (this.source, this.log, circuitChanged) = (source, log, onCircuitChanged);
        // Retries are decided here alone; providers and drivers do not try again by themselves (decision 0020).
        limit = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(Bounded(source.Protection.RunTimeout)).Build();
        ResiliencePipelineBuilder builder = new() { TimeProvider = time };
        if (source.Protection.Retries > 0)
        {
            builder.AddRetry(Retry(source.Protection));
        }

        pipeline = builder.AddCircuitBreaker(Breaker(source.Protection)).Build();
    }

    /// <summary>Reads a dataset of the source within the source's <c>run-limit</c>, which includes all retries.</summary>
    /// <exception cref="BenefitMeterException">The time limit is exceeded.</exception>
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
                    "Undersøg, om kilden hænger, eller giv den mere tid, fx run-limit: 4h.",
                    "Check whether the source hangs, or give it more time, such as run-limit: 4h."),
                exception);
        }
    }

    /// <summary>Makes a call to the source, and makes it again after a transient failure.</summary>
    /// <exception cref="BenefitMeterException">The call failed, or the source is paused.</exception>
    public async Task CallAsync(Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.ExecuteAsync(async attemptToken => await call(attemptToken), cancellationToken);
        }
        catch (BrokenCircuitException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Transient,
                new LocalText(
                    $"Kilden '{source.Id}' er sat på pause efter for mange fejl og blev ikke læst.",
                    $"Source '{source.Id}' is paused after too many failures and was not read."),
                new LocalText(
                    "Se den første fejl i bi_run; kilden prøves automatisk igen efter pausen (break-for).",
                    "See the first failure in bi_run; the source is tried again automatically after the pause (break-for)."),
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
