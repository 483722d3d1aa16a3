using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Resilience;

/// <summary>
/// A source whose calls go through its guard. A source that does not retry each request itself is closed and opened again after
/// a failure, so datasets that were read before and after the failure may come from two states of it.
/// </summary>
/// <param name="open">Opens the source, which makes its calls through the delegate.</param>
/// <param name="guard">The source's guard.</param>
internal sealed class GuardedSource(Func<GuardedCall, ISource> open, SourceGuard guard) : ISource
{
    private ISource source = open(guard.CallAsync);

    /// <inheritdoc/>
    public IReadOnlyList<SourceQuery> PlanQueries(Extraction extraction) => source.PlanQueries(extraction);

    /// <inheritdoc/>
    public Task<DatasetTallies> ExtractAsync(
        Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
            guard.WithTimeLimitAsync(
                attemptToken => source.RetriesEachRequest
                    ? source.ExtractAsync(extraction, rowsRead, attemptToken)
                    : ExtractWholeDatasetAsync(extraction, rowsRead, attemptToken),
                cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<DatasetTallies> ExtractWholeDatasetAsync(
        Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken)
    {
        DatasetTallies? tallies = null;
        bool isRetry = false;
        await guard.CallAsync(
            async attemptToken =>
            {
                if (isRetry)
                {
                    await source.DisposeAsync();
                    source = open(guard.CallAsync);
                }

                isRetry = true;
                tallies = await source.ExtractAsync(extraction, rowsRead, attemptToken);
            },
            cancellationToken);
        return tallies!;
    }
}
