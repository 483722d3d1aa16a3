using System.Net;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// Sends requests. Faults that may pass soon (429, 5xx, lost connections) become transient failures, and the source's guard
/// decides whether to retry.
/// </summary>
internal sealed class HttpRequester : IDisposable
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    private readonly SourceDefinition source;
    private readonly SourceContext context;
    private readonly HttpClient client;

    /// <summary>Creates the client of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="isLocal">Whether the service is on this machine, so that no proxy is used.</param>
    /// <param name="context">The clock, and the guard of the calls.</param>
    public HttpRequester(SourceDefinition source, bool isLocal, SourceContext context)
    {
        (this.source, this.context) = (source, context);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            UseProxy = !isLocal,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>
    /// Sends a request, and retries it after transient failures. The response and its body must be received within the source's
    /// timeout.
    /// </summary>
    /// <param name="request">Creates the request; called for each attempt.</param>
    /// <param name="what">The name of the request in messages, as the start of a sentence.</param>
    /// <param name="cancellationToken">Cancels the request and its retries.</param>
    /// <exception cref="BenefitMeterException">No response was received, or its status is 429 or 5xx.</exception>
    public async Task<ReceivedResponse> SendAsync(
        Func<HttpRequestMessage> request, LocalText what, CancellationToken cancellationToken)
    {
        // Each page is guarded by itself, so that one lost page of ten thousand costs one page (decision 0020).
        ReceivedResponse? received = null;
        await context.Call(async attemptToken => received = await SendOnceAsync(request, what, attemptToken), cancellationToken);
        return received!;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<ReceivedResponse> SendOnceAsync(
        Func<HttpRequestMessage> request, LocalText what, CancellationToken cancellationToken)
    {
        TimeSpan timeout = TimeSpan.FromTicks(Math.Clamp(source.Timeout.Ticks, ShortestTimeout.Ticks, LongestTimeout.Ticks));
        using var timeLimit = new CancellationTokenSource(timeout, context.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeLimit.Token);
        try
        {
            using HttpRequestMessage message = request();
            using HttpResponseMessage response =
                await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            ReceivedResponse received = await ReceivedResponse.ReceiveAsync(response, context.Time, stop.Token);
            return received.IsTransient ? throw HttpFailure.Of(what, received) : received;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw HttpFailure.TookTooLong(what, source.Timeout, exception);
        }
        catch (HttpRequestException exception) when (!IsLost(exception))
        {
            throw HttpFailure.NotTrusted(what, exception);
        }
        catch (Exception exception) when (IsLost(exception))
        {
            throw HttpFailure.Lost(what, exception);
        }
    }

    // A body that ends early can also cause an error of decompression.
    private static bool IsLost(Exception exception) => exception
        is HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError } or IOException
            or InvalidDataException;
}
