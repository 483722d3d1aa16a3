using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>Readers see on which figures the derived tables rest (decision 0081).</summary>
public abstract partial class StoreConformance
{
    [Fact]
    public async Task Derivation_BetweenPublications_TellsWhichFiguresItRestsOn()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        Assert.Equal([null, null, null, null, 0L, null, null], await DerivationAsync(store));

        DateTimeOffset? first = await PublishAsync(store, First(Figure("letters", January, 10)));
        Assert.Equal([null, null, null, StoredText.Of(first), 1L, null, null], await DerivationAsync(store));

        DerivationBasis basis = await BasisAsync(store);
        await DerivedAsync(store, lease => PublishFollowedAsync(store, basis, lease));
        Assert.Equal(
            [StoredText.Of(AsOf), StoredText.Of(first), StoredText.Of(first), 0L], await ShownAsync(store));

        // What is derived was published itself meanwhile, which is no newer figure.
        Assert.Equal(basis, await BasisAsync(store));

        DateTimeOffset? second = await PublishAsync(store, First(Figure("letters", February, 20)));
        Assert.Equal(
            [StoredText.Of(AsOf), StoredText.Of(first), StoredText.Of(second), 1L], await ShownAsync(store));

        DerivationBasis next = await BasisAsync(store);
        await DerivedAsync(store, lease => store.ConfirmDerivedAsync(next, lease, Token));
        Assert.Equal(
            [StoredText.Of(AsOf), StoredText.Of(second), StoredText.Of(second), 0L], await ShownAsync(store));
        Assert.Equal(1, fixture.Count("bm_derivation"));
    }

    [Fact]
    public async Task Derivation_FailsAndSucceedsAgain_TellsTheFailureInBetween()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        await store.EndRunAsync(
            await BeginDerivingAsync(store), new RunEnd(RunOutcome.Failed, null, "An amount.", "Look."), Token);
        Assert.Equal([null, null, null, null, 0L, "An amount.", "Look."], await DerivationAsync(store));

        await DerivedAsync(store, lease => store.ConfirmDerivedAsync(new DerivationBasis(0, AsOf), lease, Token));
        Assert.Equal([null, null], (await DerivationAsync(store))[^2..]);
    }

    [Fact]
    public async Task ConfirmDerivedAsync_LeaseOfAnother_WritesNothing()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Lease lost = (await store.Jobs.AcquireAsync([["derived"]], TimeSpan.FromMinutes(1), Token)).Lease!;
        await store.Jobs.ReleaseAsync(lost, Token);

        await Assert.ThrowsAsync<BenefitMeterException>(
            () => store.ConfirmDerivedAsync(new DerivationBasis(0, AsOf), lost, Token));

        Assert.Equal(0, fixture.Count("bm_derivation"));
    }

    private static Task<long> BeginDerivingAsync(ReportingStore store) =>
        store.BeginRunAsync(new RunStart("i2", [], AsOf, Derivations.Command), Token);

    private static async Task PublishFollowedAsync(ReportingStore store, DerivationBasis basis, Lease lease) =>
        await store.PublishDerivedAsync(
            await BeginDerivingAsync(store), await store.CompareDerivedAsync([Followed("letters")], Token), basis, lease, Token);

    private static async Task DerivedAsync(ReportingStore store, Func<Lease, Task> work)
    {
        Lease lease = (await store.Jobs.AcquireAsync([["derived"]], TimeSpan.FromMinutes(1), Token)).Lease!;
        await work(lease);
        await store.Jobs.ReleaseAsync(lease, Token);
    }

    private static Task<DerivationBasis> BasisAsync(ReportingStore store) => store.WithSessionAsync(
        async session => new DerivationBasis(await Derivations.ReadFiguresPublicationAsync(session, Token), AsOf), Token);

    private static async Task<object?[]> DerivationAsync(ReportingStore store) =>
        [.. Assert.Single((await store.ReadViewAsync(new ViewSelection("bi_derivation"), Token)).Rows)];

    // All but the moment of deriving, which the database gives.
    private static async Task<object?[]> ShownAsync(ReportingStore store)
    {
        object?[] row = await DerivationAsync(store);
        Assert.NotNull(row[1]);
        return [row[0], .. row[2..5]];
    }
}
