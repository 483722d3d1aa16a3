using System.Net;
using System.Net.Sockets;
using BenefitMeter.Definitions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace BenefitMeter.Worker.Commands;

/// <summary>The addresses of the setting <c>Health:Urls</c>, on which the worker's pages listen.</summary>
internal static class HealthAddress
{
    /// <summary>Gets the failure of a worker that cannot listen.</summary>
    /// <param name="urls">The value of the setting.</param>
    /// <param name="exception">Why it cannot.</param>
    public static BenefitMeterException Failure(string urls, Exception exception) => Causes(exception).Any(IsInUse)
        ? new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText(
                $"Adressen i Health:Urls ({urls}) er optaget: et andet program, måske en anden worker, bruger den allerede.",
                $"The address in Health:Urls ({urls}) is in use: another program, perhaps another worker, has it already."),
            new LocalText(
                "Stop det andet program, eller vælg en anden port til denne worker i Health:Urls.",
                "Stop the other program, or choose another port for this worker in Health:Urls."),
            exception)
        : new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText(
                $"Workeren kan ikke lytte på adressen i Health:Urls ({urls}): {exception.Message}",
                $"The worker cannot listen on the address in Health:Urls ({urls}): {exception.Message}"),
            new LocalText(
                "Vælg en adresse, som denne maskine har, og en port over 1023.",
                "Choose an address that this machine has, and a port above 1023."),
            exception);

    /// <summary>
    /// Tries to listen on each address for a moment. An address on which a worker answers already is no failure: that worker is
    /// the one that is checked, or will be stopped first.
    /// </summary>
    /// <returns>The failure of the first address that cannot be used; null where there is none.</returns>
    public static async Task<BenefitMeterException?> TryAsync(string urls, CancellationToken cancellationToken)
    {
        foreach (string url in urls.Split(';'))
        {
            try
            {
                BindingAddress address = BindingAddress.Parse(url);
                using TcpListener listener = new(Listening(address.Host), address.Port);
                listener.Start();
            }
            catch (Exception exception) when (exception is SocketException or FormatException)
            {
                if (!IsInUse(exception) || !await IsWorkerAsync(url, cancellationToken))
                {
                    return Failure(url, exception);
                }
            }
        }

        return null;
    }

    /// <summary>Gets an address as this machine reaches it.</summary>
    public static string Reachable(string url) => url.TrimEnd('/')
        .Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal);

    private static async Task<bool> IsWorkerAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(3) };
            string answer = await client.GetStringAsync(new Uri($"{Reachable(url)}/health/live"), cancellationToken);
            return answer.Contains("\"live\"", StringComparison.Ordinal);
        }
        catch (Exception error)
            when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static IPAddress Listening(string host) => IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) ? address
        : host == "localhost" ? IPAddress.Loopback
        : IPAddress.IPv6Any;

    private static IEnumerable<Exception> Causes(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }

    private static bool IsInUse(Exception exception) =>
        exception is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };
}
