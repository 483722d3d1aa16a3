using BenefitMeter.Definitions;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Tests.Health;

public sealed class HealthRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 8, 6, 30, 0, TimeSpan.Zero);

    private static HealthSnapshot Well { get; } = new(null, true, null, true, new Dictionary<string, SourceCircuit>(), [], Now);

    private static JobHealth Post { get; } = new()
    {
        DatasetId = "post",
        SourceId = "mail",
        Contact = "IT, 1234",
        ExpectedBy = Now,
        OverdueReason = OverdueReason.Run,
        Failure = "No file.",
        Hint = "Call.",
        Attempts = 2,
    };

    [Fact]
    public void Of_AllIsWell_IsReadyWithoutReasons()
    {
        HealthReport report =
            HealthRule.Evaluate(Well with { Jobs = [Post with { ExpectedBy = Now.AddTicks(1), Attempts = 0 }] });

        Assert.Equal((HealthStatus.Ready, 0), (report.Status, report.Reasons.Count));
    }

    [Fact]
    public void Of_WhatItCannotWorkWithout_IsNotReady()
    {
        AssertReason(HealthStatus.NotReady, "StoreUnreachable", "Is it on?", Well with
        { StoreFailure = new(FailureKind.Store, new("Den er væk.", "It is gone."), new("Er den tændt?", "Is it on?")) });
        AssertReason(
            HealthStatus.NotReady, "NoCatalogue", "Run: benefitmeter check.",
            Well with { HasCatalogue = false, CatalogueFault = LocalText.Same("x.yaml:1:1") });
        AssertReason(HealthStatus.NotReady, "SchedulerStopped", null, Well with { SchedulerRunning = false });
        AssertReason(HealthStatus.NotReady, "StoreNotWritable", "Make room.", Well with
        { WriteFailure = new(FailureKind.Store, new("Disken er fuld.", "It is full."), new("Gør plads.", "Make room.")) });
    }

    [Fact]
    public void Of_AWorkerThatHasJustStarted_IsNotReadyForThatReasonAlone() => AssertReason(
        HealthStatus.NotReady, "Starting", null,
        Well with { IsStarting = true, HasCatalogue = false, SchedulerRunning = false });

    [Fact]
    public void Of_WhatOthersGoOnWithout_IsDegraded()
    {
        AssertReason(
            HealthStatus.Degraded, "CatalogueBroken", "Run: benefitmeter check.",
            Well with { CatalogueFault = LocalText.Same("x.yaml:1:1") });
        AssertReason(HealthStatus.Degraded, "SourceCircuitOpen", null, Well with { Circuits = Circuit(SourceCircuit.Open) });
        AssertReason(
            HealthStatus.Degraded, "ClockDiffers", null,
            Well with { ClockWarning = new("Uret går forkert.", "The clock is wrong.") });
        AssertReason(HealthStatus.Degraded, "DatasetOverdue", "Call.", Well with { Jobs = [Post] });
        AssertReason(HealthStatus.Degraded, "RunFailing", "Call.", Well with { Jobs = [Post with { ExpectedBy = null }] });
        AssertReason(
            HealthStatus.Degraded, "DerivationBehind", null,
            Well with { Derivation = new(true, Now.AddMinutes(-2), null, null) });
        AssertReason(
            HealthStatus.Degraded, "DerivationBehind", "Restore it.",
            Well with { Derivation = new(false, Now.AddDays(-1), "It changed.", "Restore it.") });
        Assert.Equal(
            HealthStatus.Ready,
            HealthRule.Evaluate(Well with { Derivation = new(true, Now.AddMinutes(-2).AddTicks(1), null, null) }).Status);
        Assert.Equal(HealthStatus.Ready, HealthRule.Evaluate(Well with { Circuits = Circuit(SourceCircuit.Closed) }).Status);
    }

    [Fact]
    public void Of_PausedUntilLater_IsNotOverdue() =>
        Assert.Equal(
            HealthStatus.Ready,
            HealthRule.Evaluate(Well with { Jobs = [Post with { PausedUntil = Now.AddHours(1), Attempts = 0 }] }).Status);

    [Fact]
    public void Of_SilentNonDelivery_SaysHowFarTheDataReachAndWhomToCall()
    {
        JobHealth silent = Post with
        {
            OverdueReason = OverdueReason.Delivery,
            DataThrough = new DateOnly(2026, 2, 28),
            Attempts = 0,
            Failure = null,
            Hint = null,
        };

        HealthReason reason = Assert.Single(HealthRule.Evaluate(Well with { Jobs = [silent] }).Reasons);

        Assert.Equal(
            "A delivery of dataset 'post' should have arrived by 2026-04-08 06:30Z; its data reach to 2026-02-28.",
            reason.Message.English);
        Assert.Equal(
            "En levering af datasættet 'post' skulle være kommet senest 2026-04-08 06:30Z; dets data når til 2026-02-28.",
            reason.Message.Danish);
        Assert.Equal(("post", "IT, 1234"), (reason.About, reason.Contact));
    }

    private static Dictionary<string, SourceCircuit> Circuit(SourceCircuit circuit) => new() { ["mail"] = circuit };

    private static void AssertReason(HealthStatus status, string code, string? next, HealthSnapshot state)
    {
        HealthReport report = HealthRule.Evaluate(state);
        HealthReason reason = Assert.Single(report.Reasons);
        Assert.Equal(
            (status, code, next ?? reason.Next.English),
            (report.Status, EnumCode<HealthCode>.Of(reason.Code), reason.Next.English));
        TwoLanguages.Told(reason.Message);
    }
}
