using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// What a command that measures sends over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set: runs that Task Scheduler or SQL
/// Agent start are seen like those of the worker. The rest is sent when it is disposed.
/// </summary>
internal sealed class CommandTelemetry : IDisposable
{
    private readonly IHost? host;

    private CommandTelemetry(IHost? host) => this.host = host;

    /// <summary>Gets where runs are logged; nowhere without a receiver, for a command's output is its own.</summary>
    public ILogger Log => host?.Services.GetRequiredService<ILoggerFactory>().CreateLogger("BenefitMeter.Run") ?? NullLogger.Instance;

    /// <summary>Starts sending, where there is a receiver.</summary>
    public static CommandTelemetry Start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddEnvironmentVariables();
        if (!builder.HasReceiver())
        {
            return new CommandTelemetry(null);
        }

        builder.AddSignals();
        IHost host = builder.Build();
        host.Services.StartSignals();
        return new CommandTelemetry(host);
    }

    /// <inheritdoc/>
    public void Dispose() => host?.Dispose();
}
