using BenefitMeter.Planning;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task TakeAsync_NameThatIsHeld_IsRefusedAndNothingElseIsTaken()
    {
        ReportingStore store = await fixture.OpenAsync();
        Lease held = (await store.Jobs.AcquireAsync([["a"]], Long, Token)).Lease!;

        LeaseResult refused = await store.Jobs.AcquireAsync([["b"], ["a"]], Long, Token);

        Assert.Null(refused.Lease);
        Assert.Contains(Environment.MachineName, refused.Holder, StringComparison.Ordinal);
        Assert.NotNull((await store.Jobs.AcquireAsync([["b"]], Long, Token)).Lease);
        await store.Jobs.ReleaseAsync(held, Token);
        Assert.Equal(held.Names[0].Fence + 1, (await store.Jobs.AcquireAsync([["a"]], Long, Token)).Lease!.Names[0].Fence);
    }

    [Fact]
    public async Task TakeAsync_NameHeldSinceBeforeTheClockWasSetBack_IsTakenAndTheOldOnePublishesNoMore()
    {
        ReportingStore store = await fixture.OpenAsync();
        // what an hour's fault of the clock leaves
        Lease old = (await store.Jobs.AcquireAsync([["a"]], TimeSpan.FromHours(1), Token)).Lease!;

        Assert.NotNull((await store.Jobs.AcquireAsync([["a"]], Long, Token)).Lease);
        Assert.False(await store.Jobs.RenewAsync(old, Long, Token));
    }

    [Fact]
    public async Task TakeAsync_PlacesOfASource_AreAsManyAsThereAre()
    {
        ReportingStore store = await fixture.OpenAsync();
        string[] places = ["source:s/1", "source:s/2"];

        LeaseResult[] answers =
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => store.Jobs.AcquireAsync([places], Long, Token)));

        Assert.InRange(answers.Count(answer => answer.Lease is not null), 1, 2);
        Assert.Null((await store.Jobs.AcquireAsync([places, places, places], Long, Token)).Lease);
        Assert.Equal(
            answers.Select(answer => answer.Lease).OfType<Lease>().Select(lease => lease.Names[0].Name).Distinct().Count(),
            answers.Count(answer => answer.Lease is not null));
    }

    [Fact]
    public async Task PublishAsync_LeaseOfAnother_IsRefusedAndNothingIsSeen()
    {
        ReportingStore store = await fixture.OpenAsync(Month(2025, 1));
        Lease old = (await store.Jobs.AcquireAsync([["a"]], TimeSpan.Zero, Token)).Lease!;
        Lease now = (await store.Jobs.AcquireAsync([["a"]], Long, Token)).Lease!;
        long run = await BeginAsync(store);
        Publication publication = Publication(First(Figure("letters", Month(2025, 1), 1)));

        await TwoLanguages.FailAsync(() => store.PublishAsync(run, publication with { Lease = old }, Token));

        Assert.Equal(0, fixture.Count("bi_figure"));
        Assert.False(await store.Jobs.RenewAsync(old, Long, Token));
        await store.PublishAsync(run, publication with { Lease = now }, Token);
        Assert.Equal(1, fixture.Count("bi_figure"));
    }

    [Fact]
    public async Task PutDueAsync_Rows_AreReadBackAsTheyWere()
    {
        ReportingStore store = await fixture.OpenAsync();
        DateTime moment = new(2026, 3, 29, 1, 0, 0, 123, DateTimeKind.Utc);
        DueRow[] rows =
        [
            new("empty", "daily 05:30", "m1", new DueState(moment, null, null, null), 0, null),
            new("full", "workday -1 08:00", "m2", new DueState(moment, moment, moment, moment), 3, WaitReason.Hours),
        ];
        await store.Jobs.WriteDueAsync([.. rows, rows[0] with { DatasetId = "gone" }], [], Token);

        await store.Jobs.WriteDueAsync([rows[1]], ["gone"], Token);

        Assert.Equal(rows, await store.Jobs.ReadDueAsync(Token));
        await store.Jobs.RecordWaitAsync(["empty"], WaitReason.Hours, Token);
        Assert.Equal(rows[0] with { WaitingFor = WaitReason.Hours }, (await store.Jobs.ReadDueAsync(Token))[0]);
        await store.Jobs.ScheduleRetryAsync(["empty"], moment, Token);
        DueRow tried = (await store.Jobs.ReadDueAsync(Token))[0];
        Assert.Equal((1, WaitReason.Retry, moment), (tried.Attempts, tried.WaitingFor, tried.State.NextTryAt));
        await store.Jobs.MarkAnsweredAsync(["empty"], moment, Token);
        Assert.Equal(
            rows[0] with { State = rows[0].State with { AnsweredThrough = moment } }, (await store.Jobs.ReadDueAsync(Token))[0]);
    }

    [Fact]
    public async Task PauseAsync_Source_IsPausedUntilItGoesOn()
    {
        ReportingStore store = await fixture.OpenAsync();
        DateTimeOffset until = new(2026, 3, 12, 7, 0, 0, TimeSpan.Zero);

        await store.Jobs.PauseAsync("post", until.AddDays(-1), "anna", Token);
        await store.Jobs.PauseAsync("post", until, "anna", Token);

        Assert.Equal(until.UtcDateTime, Assert.Single(await store.Jobs.ReadPausesAsync(Token)).Value);
        Assert.True(await store.Jobs.PauseAsync("post", null, "anna", Token));
        Assert.False(await store.Jobs.PauseAsync("post", null, "anna", Token));
        Assert.Empty(await store.Jobs.ReadPausesAsync(Token));
    }
}
