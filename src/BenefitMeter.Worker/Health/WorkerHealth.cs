using System.Text.Json;
using System.Text.Json.Serialization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Health;

/// <summary>Adds health to a host: what looks after the worker, and the pages that tell of it.</summary>
internal static class WorkerHealth
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Adds what looks after the worker.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="open">Opens the reporting database; fails where it does not answer or lacks the schema.</param>
    /// <param name="time">The clock.</param>
    public static void AddBenefitMeterHealth(
        this IServiceCollection services, Settings settings, Func<CancellationToken, Task<ReportingStore>> open,
        TimeProvider time)
    {
        services.AddSingleton<WorkerState>();
        services.AddSingleton(provider => new HealthMonitor(
            provider.GetRequiredService<WorkerState>(), settings, open, time,
            provider.GetRequiredService<ILogger<HealthMonitor>>()));
        services.AddSingleton(provider => new JobGauges(
            provider.GetRequiredService<HealthMonitor>(), provider.GetRequiredService<WorkerState>(), time));
        services.AddHostedService(provider =>
        {
            provider.GetRequiredService<JobGauges>();
            return provider.GetRequiredService<HealthMonitor>();
        });
    }

    /// <summary>
    /// Maps <c>/health/live</c> (the process answers), <c>/health/ready</c> (200 where it can work, else 503; both with reasons)
    /// and <c>/metrics</c>.
    /// </summary>
    /// <param name="pages">Takes them.</param>
    /// <param name="language">The language of the reasons.</param>
    public static void MapBenefitMeterHealth(this IEndpointRouteBuilder pages, Language language)
    {
        pages.MapGet("/health/live", () => Results.Json(new { status = "live" }, Json));
        pages.MapGet("/health/ready", async (HealthMonitor watch, CancellationToken cancellationToken) =>
        {
            HealthSnapshot state = await watch.CheckAsync(cancellationToken);
            HealthReport report = HealthRule.Evaluate(state);
            return Results.Json(
                new
                {
                    report.Status,
                    checkedAt = state.At.UtcDateTime,
                    reasons = report.Reasons.Select(each => new
                    {
                        each.Code,
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
        pages.MapGet("/metrics", async (HealthMonitor watch, PrometheusText metrics, CancellationToken cancellationToken) =>
        {
            await watch.CheckAsync(cancellationToken);
            return Results.Text(metrics.Scrape(), PrometheusText.MediaType);
        });
    }
}
