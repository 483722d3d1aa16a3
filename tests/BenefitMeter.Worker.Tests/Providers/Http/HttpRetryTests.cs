using System.Globalization;
using System.IO.Compression;
using System.Text;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Http;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.AspNetCore.Http;

namespace BenefitMeter.Worker.Tests.Providers.Http;

/// <summary>Services that are busy, broken, slow or gone.</summary>
[Slow("starts a server")]
public sealed class HttpRetryTests
{
    private readonly ImmediateTimeProvider time = new();

    [Fact]
    public async Task Extract_429_WaitsAsLongAsTheServiceAsks()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, asked) =>
        {
            context.Response.Headers.RetryAfter = "7";
            return asked == 1 ? context.StatusAsync(429) : context.JsonAsync($"[{HttpSourceCalls.Row("1")}]");
        });

        Assert.Equal("1", (await server.ExtractAsync(time)).Sum());
        Assert.Equal([7], time.Waits);
    }

    [Fact]
    public async Task Extract_503WithADate_WaitsUntilThen()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, asked) =>
        {
            context.Response.Headers.RetryAfter =
                TimeProvider.System.GetUtcNow().AddSeconds(90).ToString("R", CultureInfo.InvariantCulture);
            return asked == 1 ? context.StatusAsync(503) : context.JsonAsync($"[{HttpSourceCalls.Row("1")}]");
        });

        await server.ExtractAsync(time);

        Assert.InRange(Assert.Single(time.Waits), 80, 90);
    }

    [Fact]
    public async Task Extract_429ForAnHour_IsNotWaitedFor()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return context.StatusAsync(429);
        });

        BenefitMeterException failure = await server.FailAsync();

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.EndsWith("answered 429 and asks for a pause of 3600 seconds.", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Extract_500ThenFine_IsFineAndNothingCountsTwice()
    {
        await using LocalServer server = await LocalServer.StartAsync(
            (context, asked) => asked < 4 ? context.StatusAsync(500) : context.JsonAsync($"[{HttpSourceCalls.Row("1")}]"));

        Assert.Equal("1", (await server.ExtractAsync(time)).Sum());
        Assert.Equal(3, time.Waits.Count);
    }

    [Fact]
    public async Task Extract_500ForEver_IsTransientAfterFiveAttempts()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) => context.StatusAsync(500));

        BenefitMeterException failure = await server.FailAsync();

        Assert.Equal(
            (FailureKind.Transient, $"Source 'system', page 1 ({server.Url}/cases), answered 500."),
            (failure.Kind, failure.Message));
        Assert.Equal(5, server.Asked.Count);
    }

    [Fact]
    public async Task Extract_OnePageOfManyFails_AsksThatPageAloneAgain()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, asked) => asked switch
        {
            3 => context.StatusAsync(503),
            5 => context.JsonAsync("[]"),
            _ => context.JsonAsync($"[{HttpSourceCalls.Row("1")}]"),
        });

        Assert.Equal("3", (await server.ExtractAsync(time, ("paging", "page-number"))).Sum());
        Assert.Equal(["/cases?page=1", "/cases?page=2", "/cases?page=3", "/cases?page=3", "/cases?page=4"], server.Asked);
    }

    [Theory]
    [InlineData(404, "answered 404.")]
    [InlineData(400, "answered 400.")]
    [InlineData(403, "denied access (403).")]
    public async Task Extract_Other4xx_IsFinal(int status, string message)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) => context.StatusAsync(status));

        BenefitMeterException failure = await server.FailAsync();

        Assert.Equal(
            (FailureKind.Source, $"Source 'system', page 1 ({server.Url}/cases), {message}"), (failure.Kind, failure.Message));
        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Extract_BodyThatEndsInTheMiddle_CountsNothingTwice(bool isPacked)
    {
        await using LocalServer server = await LocalServer.StartAsync(async (context, asked) =>
        {
            if (asked == 2)
            {
                await context.JsonAsync($"[{HttpSourceCalls.Row("1")}]");
                return;
            }

            context.Response.ContentType = "application/json";
            if (isPacked)
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(Packed($"[{HttpSourceCalls.Row("1")}]").AsMemory()[..^12]);
                return;
            }

            await context.Response.WriteAsync($"[{HttpSourceCalls.Row("1")},");
            await context.Response.Body.FlushAsync();
            await Task.Delay(200);
            context.Abort();
        });

        Assert.Equal("1", (await server.ExtractAsync(time)).Sum());
        Assert.Single(time.Waits);
    }

    [Fact]
    public async Task Extract_NobodyAnswers_IsTransient()
    {
        string url;
        await using (LocalServer server = await LocalServer.StartAsync((context, _) => context.StatusAsync(200)))
        {
            url = server.Url;
        }

        await using HttpSource source = HttpSourceCalls.Open(
            SampleCases.Source("http", ".", ("url", url)) with { Timeout = ImmediateTimeProvider.SourceTimeout }, time);
        BenefitMeterException failure = await Assert.ThrowsAsync<BenefitMeterException>(
            () => source.ExtractAsync(HttpSourceCalls.Sums, null, TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.Contains($"page 1 ({url}/), could not be received: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, time.Waits.Count);
    }

    [Fact]
    public async Task Extract_SlowBody_TakesTooLong()
    {
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        await using HttpSource source = new(
            SampleCases.Source("http", ".", ("url", server.Url)) with { Timeout = TimeSpan.FromSeconds(3) },
            new(_ => null, _ => null, TimeProvider.System));
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => source.ExtractAsync(HttpSourceCalls.Sums, null, TestContext.Current.CancellationToken));

        Assert.Equal(
            (FailureKind.Transient, $"Source 'system', page 1 ({server.Url}/), took more than 3 seconds to answer."),
            (failure.Kind, failure.Message));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Extract_Stopped_Stops()
    {
        using var stop = new CancellationTokenSource();
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            await stop.CancelAsync();
            await context.StatusAsync(500);
        });
        await using HttpSource source = server.Open(TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            source.ExtractAsync(HttpSourceCalls.Sums, null, stop.Token));
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
