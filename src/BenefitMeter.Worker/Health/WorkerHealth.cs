using System.Text.Json;
using System.Text.Json.Serialization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BenefitMeter.Worker.Health;

/// <summary>Adds the worker's health to a host: the services that check it, and the pages that show it.</summary>
internal static class WorkerHealth
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>
    /// Adds the worker's state, the monitor, the gauges and the daily clean-up of old runs. They need the settings, the reporting
    /// database and its clock from the host.
    /// </summary>
    public static void AddBenefitMeterHealth(this IServiceCollection services)
    {
        services.AddSingleton<WorkerState>().AddSingleton<HealthMonitor>().AddSingleton<JobGauges>();
        services.AddHostedService(provider =>
        {
            // Nothing asks for the gauges, which are published once they exist.
            provider.GetRequiredService<JobGauges>();
            return provider.GetRequiredService<HealthMonitor>();
        });
        services.AddHostedService<HistoryCleanup>();
    }

    /// <summary>
    /// Maps <c>/health/live</c> (the process answers), <c>/health/ready</c> (200 when the worker can work, else 503; both with
    /// reasons) and <c>/metrics</c>.
    /// </summary>
    /// <param name="pages">The host's endpoints.</param>
    /// <param name="language">The language of the reasons.</param>
    public static void MapBenefitMeterHealth(this IEndpointRouteBuilder pages, Language language)
    {
        pages.MapGet("/health/live", () => Results.Json(new { status = "live" }, Json));
        pages.MapGet("/health/ready", async (HealthMonitor monitor, CancellationToken cancellationToken) =>
        {
            HealthSnapshot snapshot = await monitor.CheckAsync(cancellationToken);
            HealthReport report = HealthRule.Evaluate(snapshot);
            return Results.Json(
                new
                {
                    report.Status,
                    checkedAt = snapshot.At.UtcDateTime,
                    reasons = report.Reasons.Select(each => new
                    {
                        code = EnumCode<HealthCode>.Of(each.Code),
                        each.About,
                        message = each.Message.In(language),
                        next = each.Next.In(language),
                        each.Contact,
                    }),
                },
                Json,
                statusCode: report.Status == HealthStatus.NotReady
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status200OK);
        });
        pages.MapGet("/metrics", async (HealthMonitor monitor, PrometheusText metrics, CancellationToken cancellationToken) =>
        {
            await monitor.CheckAsync(cancellationToken);
            return Results.Text(metrics.Scrape(), PrometheusText.MediaType);
        });
    }
}
