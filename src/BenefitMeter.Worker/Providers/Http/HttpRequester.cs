using System.Net;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// Sends requests. What may pass soon (429, 5xx, lost connections) is a transient failure, and the source's guard decides whether
/// it is asked again.
/// </summary>
internal sealed class HttpRequester : IDisposable
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    private readonly SourceDefinition source;
    private readonly SourceContext context;
    private readonly HttpClient client;

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

    /// <summary>Asks until there is an answer that is final; the body is received within the source's timeout.</summary>
    /// <param name="request">Makes the request, anew for every attempt.</param>
    /// <param name="what">What is asked, as the start of a sentence.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="BenefitMeterException">No answer came.</exception>
    public async Task<ReceivedResponse> SendAsync(
        Func<HttpRequestMessage> request, LocalText what, CancellationToken cancellationToken)
    {
        // Each page is guarded by itself, so that one lost page of ten thousand costs one page (decision 0020).
        ReceivedResponse? answer = null;
        await context.Call(async attemptToken => answer = await OnceAsync(request, what, attemptToken), cancellationToken);
        return answer!;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<ReceivedResponse> OnceAsync(
        Func<HttpRequestMessage> request, LocalText what, CancellationToken cancellationToken)
    {
        TimeSpan timeout = TimeSpan.FromTicks(Math.Clamp(source.Timeout.Ticks, ShortestTimeout.Ticks, LongestTimeout.Ticks));
        using var patience = new CancellationTokenSource(timeout, context.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using HttpRequestMessage message = request();
            using HttpResponseMessage response =
                await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            ReceivedResponse answer = await ReceivedResponse.ReceiveAsync(response, context.Time, stop.Token);
            return answer.IsTransient ? throw HttpFailure.Of(what, answer) : answer;
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

    // A body that ends early can also show as packed data that cannot be unpacked.
    private static bool IsLost(Exception exception) => exception
        is HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError } or IOException
            or InvalidDataException;
}
