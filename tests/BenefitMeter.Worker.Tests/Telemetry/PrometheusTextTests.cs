using BenefitMeter.Tests;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Tests.Health;
using BenefitMeter.Worker.Tests.Ops;

namespace BenefitMeter.Worker.Tests.Telemetry;

[Collection(nameof(WorkerFixture))]
public sealed class PrometheusTextTests
{
    [Theory]
    [InlineData("benefitmeter.runs", "{run}", true, "benefitmeter_runs_total")]
    [InlineData("benefitmeter.run.duration", "s", false, "benefitmeter_run_duration_seconds")]
    [InlineData("benefitmeter.dataset.overdue", "{dataset}", false, "benefitmeter_dataset_overdue")]
    [InlineData("dotnet.process.memory.working_set", "By", false, "dotnet_process_memory_working_set_bytes")]
    public void NameOf_SpellsUnitAndTotal(string name, string unit, bool grows, string expected) =>
        Assert.Equal(expected, PrometheusText.NameOf(name, unit, grows));

    [Slow("starts a worker and promtool")]
    [Fact]
    public async Task Metrics_AfterAGoodAndABadRun_TellOfBothAndAreReadByPrometheus()
    {
        using Workspace folder = TracedRun.Create("prom-post");
        await using WorkerFixture worker = await WorkerFixture.StartAsync(folder);
        Assert.Null((await TracedRun.MeasureAsync(folder, worker.Log)).Failure);
        folder.Change("town.yaml", "FROM letter", "FROM nothing");
        RunResult bad = await TracedRun.MeasureAsync(folder, worker.Log);
        Instruments.ScheduleLag.Record(7, new KeyValuePair<string, object?>(Tags.Dataset, "prom \"quoted\"\\"));

        (int status, string text) = await worker.GetAsync("/metrics");

        Assert.Equal((200, FailureKind.Source), (status, bad.Failure!.Kind));
        foreach (string line in (string[])
        [
            "# TYPE benefitmeter_runs_total counter",
            "benefitmeter_runs_total{dataset=\"prom-post\",outcome=\"succeeded\"} 1",
            "benefitmeter_runs_total{dataset=\"prom-post\",outcome=\"failed\"} 1",
            "benefitmeter_failures_total{dataset=\"prom-post\",kind=\"source\"} 1",
            "benefitmeter_rows_read_total{dataset=\"prom-post\"} 3",
            "# TYPE benefitmeter_run_duration_seconds histogram",
            "benefitmeter_run_duration_seconds_bucket{dataset=\"prom-post\",outcome=\"failed\",le=\"+Inf\"} 1",
            "benefitmeter_run_duration_seconds_count{dataset=\"prom-post\",outcome=\"failed\"} 1",
            "benefitmeter_schedule_lag_seconds_bucket{dataset=\"prom \\\"quoted\\\"\\\\\",le=\"5\"} 0",
            "benefitmeter_schedule_lag_seconds_bucket{dataset=\"prom \\\"quoted\\\"\\\\\",le=\"15\"} 1",
            "benefitmeter_schedule_lag_seconds_sum{dataset=\"prom \\\"quoted\\\"\\\\\"} 7",
            "# TYPE benefitmeter_scheduler_running gauge",
            "benefitmeter_leases_lost_total 0",
        ])
        {
            Assert.Contains(line + "\n", text, StringComparison.Ordinal);
        }

        (int code, string lint) = await ExternalTool.RunAsync("promtool", text, "check", "metrics");
        Assert.True(code is 0 or 3, lint); // 3: advice on the names that the runtime gives its own metrics
        Assert.DoesNotContain("benefitmeter_", lint, StringComparison.Ordinal);
    }
}
