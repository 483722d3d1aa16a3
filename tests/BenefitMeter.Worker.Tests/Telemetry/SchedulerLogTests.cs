using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Tests.Telemetry;

/// <summary>What operations read of the scheduler while its database is away.</summary>
public sealed class SchedulerLogTests
{
    [Fact]
    public void Log_FailuresOfTwoMinutes_AreALineAMinuteWithoutTheirTexts()
    {
        HandSet time = new();
        Lines lines = new();
        using ServiceProvider services = new ServiceCollection().AddLogging(log => log.AddProvider(lines)).BuildServiceProvider();
        using SchedulerLog scheduler = new(services, time);

        for (int second = 0; second < 120; second += 2)
        {
            InvalidOperationException failure = new("Password=x");
            scheduler.Log(LogLevel.Error, new EventId(1), "MisfireHandler", failure, (text, _) => text);
            time.Elapse(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(2, lines.Texts.Count);
        Assert.Contains("(1 failures", lines.Texts[0], StringComparison.Ordinal);
        Assert.Contains("(30 failures", lines.Texts[1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines.Texts, text => text.Contains("Password", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_WarningWithoutException_IsSaidOnceAMinute()
    {
        Lines lines = new();
        using ServiceProvider services = new ServiceCollection().AddLogging(log => log.AddProvider(lines)).BuildServiceProvider();
        using SchedulerLog scheduler = new(services, new HandSet());

        scheduler.Log(LogLevel.Warning, new EventId(7), "Recovered\nby another", null, (s, _) => s);
        scheduler.Log(LogLevel.Warning, new EventId(7), "Recovered\nby another", null, (s, _) => s);
        scheduler.Log(LogLevel.Information, new EventId(8), "Started", null, (s, _) => s);

        Assert.Equal(["The scheduler says: Recovered by another"], lines.Texts);
    }

    private sealed class HandSet : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Elapse(TimeSpan time) => ticks += time.Ticks;
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Texts { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                Texts.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
