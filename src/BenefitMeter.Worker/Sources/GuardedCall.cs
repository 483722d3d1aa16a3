namespace BenefitMeter.Worker.Sources;

/// <summary>Makes a call to a source, and makes it again after a transient failure.</summary>
/// <param name="call">The call; run once for each attempt.</param>
/// <param name="cancellationToken">Cancels the call and its retries.</param>
internal delegate Task GuardedCall(Func<CancellationToken, Task> call, CancellationToken cancellationToken);
