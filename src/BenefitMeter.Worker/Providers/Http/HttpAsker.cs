using System.Net;
using BenefitMeter.Definitions;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Sends requests, and again where that can help: after 429, 5xx and lost connections, with growing waits.</summary>
internal sealed class HttpAsker : IDisposable
{
    private const int Retries = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    private readonly SourceDefinition source;
    private readonly TimeProvider time;
    private readonly HttpClient client;
    private readonly ResiliencePipeline<HttpAnswer> pipeline;

    public HttpAsker(SourceDefinition source, bool isLocal, TimeProvider time)
    {
        (this.source, this.time) = (source, time);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            UseProxy = !isLocal,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        pipeline = new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpAnswer>
            {
                MaxRetryAttempts = Retries,
                Delay = FirstWait,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is { } lost ? IsLost(lost) : attempt.Outcome.Result!.MayPassSoon),
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
            })
            .AddTimeout(TimeSpan.FromTicks(Math.Clamp(source.Timeout.Ticks, ShortestTimeout.Ticks, LongestTimeout.Ticks)))
            .Build();
    }

    /// <summary>Asks until there is an answer that is final; the body is received within the source's timeout.</summary>
    /// <param name="request">Makes the request, anew for every attempt.</param>
    /// <param name="what">What is asked, as the start of a sentence.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="BenefitMeterException">No answer came.</exception>
    public async Task<HttpAnswer> AskAsync(Func<HttpRequestMessage> request, LocalText what, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(
                async token =>
                {
                    using HttpRequestMessage message = request();
                    using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
                    return await HttpAnswer.ReceiveAsync(response, time, token);
                },
                cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw HttpFailure.TookTooLong(what, source.Timeout, exception);
        }
        catch (HttpRequestException exception) when (!IsLost(exception))
        {
            throw HttpFailure.NotTrusted(what, exception);
        }
        catch (Exception exception) when (IsLost(exception))
        {
            throw HttpFailure.Lost(what, Retries + 1, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    // A body that ends early can also show as packed data that cannot be unpacked.
    private static bool IsLost(Exception exception) => exception
        is HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError } or IOException or InvalidDataException;
}
