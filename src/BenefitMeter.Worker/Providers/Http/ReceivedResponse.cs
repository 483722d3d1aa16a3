using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// A response, received completely before its rows are counted, so that no row is counted twice when a connection is lost on the
/// way. A body over 1 MiB is stored in a temporary file that only this account may read. The file is deleted when the response is
/// disposed.
/// </summary>
/// <param name="Status">The status code.</param>
/// <param name="MediaType">The body's media type; null where the response gives none.</param>
/// <param name="Links">The <c>Link</c> headers.</param>
/// <param name="Location">The address of a redirect, possibly relative; null where the response is none.</param>
/// <param name="RetryAfter">How long the service asks the client to wait, never negative; null where it does not ask.</param>
/// <param name="Body">The body, decompressed; empty unless the status is a success.</param>
internal sealed record ReceivedResponse(
    HttpStatusCode Status, string? MediaType, IReadOnlyList<string> Links, Uri? Location, TimeSpan? RetryAfter,
    Stream Body) : IAsyncDisposable
{
    private const int LongestInMemory = 1 << 20;

    /// <summary>Gets whether the service is temporarily overloaded or fails: 429 or 5xx.</summary>
    public bool IsTransient => Status == HttpStatusCode.TooManyRequests || (int)Status >= 500;

    /// <summary>Receives a response with its body.</summary>
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
