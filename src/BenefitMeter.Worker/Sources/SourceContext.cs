namespace BenefitMeter.Worker.Sources;

/// <summary>What a provider gets from the worker, in addition to a source's definition.</summary>
/// <param name="ConnectionString">Gets a connection string from the settings by its name; null where there is none.</param>
/// <param name="Secret">
/// Gets a key or password from the settings (<c>Secrets:NAME</c>) by its name; null where there is none.
/// </param>
/// <param name="Time">The clock.</param>
internal sealed record SourceContext(Func<string, string?> ConnectionString, Func<string, string?> Secret, TimeProvider Time)
{
    /// <summary>
    /// Gets the way in which a source makes its requests where it retries each one (<see cref="ISource.RetriesEachRequest"/>).
    /// Default: each request is made once, without a guard.
    /// </summary>
    public GuardedCall Call { get; init; } = (call, cancellationToken) => call(cancellationToken);
}
