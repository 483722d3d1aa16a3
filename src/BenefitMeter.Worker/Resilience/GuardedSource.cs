using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Resilience;

/// <summary>
/// A source behind its guard. After a fault a source that does not ask by itself is opened anew, so that what was asked before and
/// after the fault may come from two states of it.
/// </summary>
/// <param name="open">Opens the source.</param>
/// <param name="guard">What it is asked through.</param>
internal sealed class GuardedSource(Func<Asking, ISource> open, SourceGuard guard) : ISource
{
    private ISource source = open(guard.AskAsync);

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions(Extraction extraction) => source.Questions(extraction);

    /// <inheritdoc/>
    public Task<DatasetTallies> ExtractAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
        guard.LimitAsync(
            token => source.AsksByItself ? source.ExtractAsync(extraction, rowsRead, token) : WholeAsync(extraction, rowsRead, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<DatasetTallies> WholeAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken)
    {
        DatasetTallies? tallies = null;
        bool isAgain = false;
        await guard.AskAsync(
            async token =>
            {
                if (isAgain)
                {
                    await source.DisposeAsync();
                    source = open(guard.AskAsync);
                }

                isAgain = true;
                tallies = await source.ExtractAsync(extraction, rowsRead, token);
            },
            cancellationToken);
        return tallies!;
    }
}
