using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// One answer, received whole before anything of it is counted, so that a connection lost half-way counts nothing twice. A
/// body over 1 MiB waits in a temporary file that only this account may read and that is gone when the answer is disposed.
/// </summary>
/// <param name="Status">The status.</param>
/// <param name="MediaType">What the body claims to be; null where nothing is claimed.</param>
/// <param name="Links">The <c>Link</c> headers.</param>
/// <param name="Location">Where a redirect leads; null where it is none.</param>
/// <param name="RetryAfter">How long the service asks to be left alone; null where it does not ask.</param>
/// <param name="Body">The body, unpacked; empty unless the status is a success.</param>
internal sealed record ReceivedResponse(
    HttpStatusCode Status, string? MediaType, IReadOnlyList<string> Links, Uri? Location, TimeSpan? RetryAfter,
    Stream Body) : IAsyncDisposable
{
    private const int LongestInMemory = 1 << 20;

    /// <summary>Gets whether the service is too busy or broken for now.</summary>
    public bool IsTransient => Status == HttpStatusCode.TooManyRequests || (int)Status >= 500;

    /// <summary>Receives an answer.</summary>
    public static async Task<ReceivedResponse> ReceiveAsync(
        HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        HttpResponseHeaders headers = response.Headers;
        return new(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            headers.TryGetValues("Link", out IEnumerable<string>? links) ? [.. links] : [],
            (int)response.StatusCode is >= 300 and < 400 ? headers.Location : null,
            headers.RetryAfter is { } after ? Wait(after, time) : null,
            response.IsSuccessStatusCode ? await BodyAsync(response.Content, cancellationToken) : Stream.Null);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Body.DisposeAsync();

    private static TimeSpan? Wait(RetryConditionHeaderValue after, TimeProvider time)
    {
        TimeSpan? wait = after.Delta ?? (after.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async Task<Stream> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var body = new FileBufferingReadStream(await content.ReadAsStreamAsync(cancellationToken), LongestInMemory);
        try
        {
            await body.DrainAsync(cancellationToken);
            body.Position = 0;
            return body;
        }
        catch
        {
            await body.DisposeAsync();
            throw;
        }
    }
}
