using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using BenefitMeter.Worker.Tests.Providers.Sqlite;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>The clock by which workers decide, over a machine's clock that is set wrong.</summary>
[Slow("starts PostgreSQL")]
public sealed class StoreClockTests
{
    [Theory]
    [InlineData(90, "The clock of this machine is 90 seconds ahead of the reporting database's.")]
    [InlineData(-10, "The clock of this machine is 10 seconds behind the reporting database's.")]
    [InlineData(1, null)]
    public async Task MeasureAsync_ServerOfAnotherTime_IsFollowed(int seconds, string? warning)
    {
        using PostgreSqlStoreFixture fixture = new();
        await fixture.OpenAsync();
        SetWrong machine = new(TimeSpan.FromSeconds(seconds));
        StoreClock clock = new(machine);

        await clock.MeasureAsync(
            ReportingStore.At(PostgreSqlStore.Dialect, fixture.ConnectionString), TestContext.Current.CancellationToken);

        Assert.Equal(warning, clock.Warning?.English);
        Assert.InRange(clock.GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task MeasureAsync_File_HasTheClockOfTheMachine()
    {
        using SqliteStoreFixture fixture = new();
        StoreClock clock = new(new SetWrong(TimeSpan.FromHours(1)));

        await clock.MeasureAsync(await fixture.OpenAsync(), TestContext.Current.CancellationToken);

        Assert.Equal((TimeSpan.Zero, null), (clock.Difference, clock.Warning));
    }

    private sealed class SetWrong(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
