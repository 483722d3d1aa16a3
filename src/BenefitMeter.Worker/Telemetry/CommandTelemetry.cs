using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// What a command that measures sends over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set: runs that Task Scheduler or SQL
/// Agent start are seen like those of the worker. The rest is sent when it is disposed.
/// </summary>
internal sealed class CommandTelemetry : IDisposable
{
    private readonly OpenTelemetrySdk? sdk;

    private CommandTelemetry(OpenTelemetrySdk? sdk) => this.sdk = sdk;

    /// <summary>Gets where runs are logged; nowhere without a receiver, for a command's output is its own.</summary>
    public ILogger Log => sdk?.GetLoggerFactory().CreateLogger("BenefitMeter.Run") ?? NullLogger.Instance;

    /// <summary>Starts sending, where there is a receiver.</summary>
    public static CommandTelemetry Start() => new(
        WorkerTelemetry.HasReceiver(new ConfigurationBuilder().AddEnvironmentVariables().Build())
            ? OpenTelemetrySdk.Create(telemetry => telemetry.AddSignals(hasReceiver: true))
            : null);

    /// <inheritdoc/>
    public void Dispose() => sdk?.Dispose();
}
