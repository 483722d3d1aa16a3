using BenefitMeter.Definitions;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Deriving.Benefits;
using BenefitMeter.Worker.Deriving.Economy;
using BenefitMeter.Worker.Deriving.FollowUp;
using BenefitMeter.Worker.Deriving.Portfolios;
using BenefitMeter.Worker.Deriving.Work;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// Derives what benefits, follow-up, work and portfolio tell from readers' current figures, after anything that may have changed
/// those: a measurement, the daily judging, an act that someone recorded. It has a lease of its own, so two never publish at
/// once; all of it is published in one transaction, and what did not change is not written.
/// </summary>
internal static class DerivationRun
{
    private const string LeaseName = Derivations.Command;

    // Another may be deriving from figures that were published before those that this one is called for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    // In order. Each gives all the rows that its tables must have from the input alone, so that none rests on what another wrote.
    private static readonly IReadOnlyList<Func<DerivationInput, IReadOnlyList<DerivedRows>>> Steps =
    [
        BenefitStep.Derive, EconomyStep.Derive, FollowUpStep.Derive, IndicatorFollowUpStep.Derive, WorkStep.Derive,
        PortfolioStep.Derive,
    ];

    /// <summary>Derives and publishes what changed.</summary>
    /// <param name="runContext">The catalogue with its plans, and the reporting database.</param>
    /// <param name="asOf">The last day looked at.</param>
    /// <param name="cancellationToken">Stops it, and nothing is published.</param>
    /// <returns>How many rows changed.</returns>
    /// <exception cref="BenefitMeterException">
    /// It failed, or another had the lease for too long; the run's record says so too.
    /// </exception>
    public static async Task<int> RunAsync(RunContext runContext, DateOnly asOf, CancellationToken cancellationToken)
    {
        // A run and a lease of its own: a benefit over two datasets belongs to neither (decision 0062).
        (RunLease? lease, string? holder) =
            await RunLease.AcquireAsync(runContext, LeaseName, [[LeaseName]], LongestWait, cancellationToken);
        if (lease is null)
        {
            throw RunLease.LeaseUnavailable([LeaseName], holder);
        }

        await using (lease)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
            try
            {
                return await PublishAsync(runContext, asOf, lease.Held, stop.Token);
            }
            catch (OperationCanceledException)
                when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw RunLease.LeaseLost([LeaseName]);
            }
        }
    }

    private static async Task<int> PublishAsync(
        RunContext runContext, DateOnly asOf, Lease lease, CancellationToken cancellationToken)
    {
        ReportingStore store = runContext.Store;
        try
        {
            DerivationState state = await store.ReadTogetherAsync(
                session => DerivationState.ReadAsync(
                    session, runContext.Catalogue, runContext.Plans, runContext.Calendar, asOf, cancellationToken),
                cancellationToken);
            DerivationInput input = new(runContext.Catalogue, runContext.Plans, state, runContext.Calendar, asOf);
            IReadOnlyList<DerivedChange> changes = await store.CompareDerivedAsync(
                [.. Steps.SelectMany(step => step(input))], cancellationToken);
            if (changes.Count > 0)
            {
                await store.PublishDerivedAsync(
                    await BeginAsync(runContext, asOf, cancellationToken), changes, state.Basis, lease, cancellationToken);
            }
            else if (state.Basis != state.LastBasis)
            {
                await store.ConfirmDerivedAsync(state.Basis, lease, cancellationToken);
            }

            return changes.Sum(change => change.Count);
        }
        catch (OverflowException overflow)
        {
            throw await FailedAsync(runContext, asOf, new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    "Et beløb kræver flere cifre, end et tal kan have.", "An amount needs more digits than a number can have."),
                new LocalText(
                    "Led efter en alt for stor sats eller mængde i kataloget.",
                    "Look for a rate or volume far too large in the catalogue."),
                overflow));
        }
        catch (BenefitMeterException failure) when (failure.Kind == FailureKind.Catalogue)
        {
            throw await FailedAsync(runContext, asOf, failure);
        }
    }

    // Readers see in bi_derivation that what is derived is older than the figures, and why.
    private static async Task<BenefitMeterException> FailedAsync(
        RunContext runContext, DateOnly asOf, BenefitMeterException failure)
    {
        await runContext.Store.EndRunAsync(
            await BeginAsync(runContext, asOf, CancellationToken.None),
            new RunEnd(RunOutcome.Failed, null, failure.Message, failure.Hint), CancellationToken.None);
        return failure;
    }

    private static Task<long> BeginAsync(RunContext runContext, DateOnly asOf, CancellationToken cancellationToken) =>
        runContext.Store.BeginRunAsync(new RunStart(runContext.NewInvocation(), [], asOf, LeaseName), cancellationToken);
}
