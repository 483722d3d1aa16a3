using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Resilience;

/// <summary>
/// A source behind its guard. After a fault a source that does not ask by itself is opened anew, so that what was asked before
/// and after the fault may come from two states of it.
/// </summary>
/// <param name="open">Opens the source.</param>
/// <param name="guard">What it is asked through.</param>
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
        bool isAgain = false;
        await guard.CallAsync(
            async attemptToken =>
            {
                if (isAgain)
                {
                    await source.DisposeAsync();
                    source = open(guard.CallAsync);
                }

                isAgain = true;
                tallies = await source.ExtractAsync(extraction, rowsRead, attemptToken);
            },
            cancellationToken);
        return tallies!;
    }
}
