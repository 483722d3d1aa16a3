namespace BenefitMeter.Worker.Sources;

/// <summary>What a provider is given beside a source's definition.</summary>
/// <param name="ConnectionString">Gets a connection string from configuration by its name; null where there is none.</param>
/// <param name="Secret">
/// Gets a key or password from configuration (<c>Secrets:NAME</c>) by its name; null where there is none.
/// </param>
/// <param name="Time">The clock.</param>
internal sealed record SourceContext(Func<string, string?> ConnectionString, Func<string, string?> Secret, TimeProvider Time)
{
    /// <summary>
    /// Gets how a source that asks piece by piece (<see cref="ISource.RetriesEachRequest"/>) asks; once, unless a guard stands
    /// before it.
    /// </summary>
    public GuardedCall Call { get; init; } = (ask, cancellationToken) => ask(cancellationToken);
}

/// <summary>Asks one thing of a source, and again where that can help.</summary>
/// <param name="ask">Asks; called anew for every attempt.</param>
/// <param name="cancellationToken">Stops the asking.</param>
internal delegate Task GuardedCall(Func<CancellationToken, Task> ask, CancellationToken cancellationToken);
