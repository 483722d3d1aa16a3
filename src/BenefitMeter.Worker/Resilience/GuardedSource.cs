using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Resilience;

/// <summary>
/// A source behind its guard. After a fault it is opened anew, so that what was asked before and after the fault may come from
/// two states of it.
/// </summary>
/// <param name="open">Opens the source.</param>
/// <param name="guard">What it is asked through.</param>
internal sealed class GuardedSource(Func<ISource> open, SourceGuard guard) : ISource
{
    private ISource source = open();

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions(Extraction extraction) => source.Questions(extraction);

    /// <inheritdoc/>
    public Task<DatasetTallies> ExtractAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken)
    {
        bool isAgain = false;
        return guard.AskAsync(
            async token =>
            {
                if (isAgain)
                {
                    await source.DisposeAsync();
                    source = open();
                }

                isAgain = true;
                return await source.ExtractAsync(extraction, rowsRead, token);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();
}
