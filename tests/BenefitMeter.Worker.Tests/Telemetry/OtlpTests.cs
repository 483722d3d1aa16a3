using System.Collections.Concurrent;
using System.Text;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Tests.Health;
using BenefitMeter.Worker.Tests.Providers.Http;
using BenefitMeter.Worker.Words;
using Microsoft.AspNetCore.Http;

namespace BenefitMeter.Worker.Tests.Telemetry;

/// <summary>A receiver on this machine gets the trace, the metrics and the log of a run over OTLP.</summary>
[Slow("starts servers")]
[Collection(nameof(WorkerFixture))]
public sealed class OtlpTests
{
    [Fact]
    public async Task Run_WithAReceiver_SendsItsTraceEveryInstrumentAndItsLog()
    {
        ConcurrentDictionary<string, ConcurrentQueue<byte[]>> received = new();
        await using LocalServer receiver = await LocalServer.StartAsync(async (context, _) =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            received.GetOrAdd(context.Request.Path, _ => new()).Enqueue(body.ToArray());
        });
        using Workspace folder = TracedRun.Create("otlp-post");
        await using (WorkerFixture worker = await WorkerFixture.StartAsync(folder, new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        }, logLevel: "information"))
        {
            RunResult run = await TracedRun.MeasureAsync(folder, worker.Log);
            Assert.Equal((RunOutcome.Succeeded, 3L), (run.Outcome, run.RowsRead));
            Instruments.SourceRetries.Add(1, new KeyValuePair<string, object?>(Tags.Source, "otlp-post-source"));
            Instruments.ScheduleLag.Record(1, new KeyValuePair<string, object?>(Tags.Dataset, "otlp-post"));
            Instruments.Failures.Add(0, new KeyValuePair<string, object?>(Tags.Dataset, "otlp-post"));
            worker.State.SetCircuit("otlp-post-source", BenefitMeter.Worker.Health.SourceCircuit.Closed);
            await WaitForJobsAsync(folder, worker);
        }

        OtlpSpan[] spans = [.. received["/v1/traces"].SelectMany(OtlpMessage.Spans)];
        OtlpSpan root = Assert.Single(
            spans, span => span.Name == "run" && span.Attributes[Tags.Dataset] == "otlp-post"
                && span.Attributes[Tags.Outcome] == "succeeded");
        OtlpSpan dataset = Assert.Single(spans, span => span.Parent == root.Id && span.Name == "dataset");
        OtlpSpan[] questions = [.. spans.Where(span => span.Parent == dataset.Id && span.Name == "question")];
        Assert.Empty(root.Parent);
        Assert.Equal("otlp-post-source", dataset.Attributes[Tags.Source]);
        Assert.Equal(
            ["dataset", "judge", "publish"], spans.Where(span => span.Parent == root.Id).Select(span => span.Name).Order());
        Assert.Equal(2, questions.Length); // one for what adds up, one for the median
        Assert.All(spans.Where(span => span.Trace == root.Trace), span =>
            Assert.DoesNotContain(TracedRun.RowValue, string.Join(' ', span.Attributes.Values), StringComparison.Ordinal));

        string metrics = Text(received["/v1/metrics"]);
        string log = Text(received["/v1/logs"]);
        Assert.All(Instruments.All, instrument => Assert.Contains(instrument.Name, metrics, StringComparison.Ordinal));
        Assert.Contains("Run of otlp-post started", log, StringComparison.Ordinal);
        Assert.Contains("of otlp-post ended succeeded", log, StringComparison.Ordinal);
        Assert.DoesNotContain(TracedRun.RowValue, Text(received.Values.SelectMany(each => each)), StringComparison.Ordinal);
    }

    // Gauges of datasets come from the reporting database, which the worker looks at now and then.
    private static async Task WaitForJobsAsync(Workspace folder, WorkerFixture worker)
    {
        await folder.SucceedAsync("measure", "--as-of", "2026-03-10");
        string text = string.Empty;
        for (int i = 0; i < 50
            && !text.Contains("benefitmeter_dataset_freshness_lag_seconds{dataset=\"otlp-post\"", StringComparison.Ordinal); i++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            text = (await worker.GetAsync("/metrics")).Text;
        }
    }

    private static string Text(IEnumerable<byte[]> bodies) => string.Concat(bodies.Select(Encoding.UTF8.GetString));
}
