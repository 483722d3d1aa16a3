using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// Sends traces, metrics and the log of a command that measures over OTLP, if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. Runs
/// that Task Scheduler or SQL Agent starts are then seen like those of the worker. What is not sent yet is sent on disposal.
/// </summary>
internal sealed class CommandTelemetry : IDisposable
{
    private readonly OpenTelemetrySdk? sdk;

    private CommandTelemetry(OpenTelemetrySdk? sdk) => this.sdk = sdk;

    /// <summary>
    /// Gets the logger of runs. Without a receiver nothing is logged, because the output of a command is its result.
    /// </summary>
    public ILogger Log => sdk?.GetLoggerFactory().CreateLogger("BenefitMeter.Run") ?? NullLogger.Instance;

    /// <summary>Starts sending, if there is a receiver.</summary>
    public static CommandTelemetry Start() => new(
        WorkerTelemetry.HasReceiver(new ConfigurationBuilder().AddEnvironmentVariables().Build())
            ? OpenTelemetrySdk.Create(telemetry => telemetry.AddSignals(hasReceiver: true))
            : null);

    /// <inheritdoc/>
    public void Dispose() => sdk?.Dispose();
}
