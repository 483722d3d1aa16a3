using System.Net;
using System.Net.Sockets;

namespace BenefitMeter.Worker.Tests.Providers;

/// <summary>A server on this machine that does with each connection what it is made for, until it is disposed.</summary>
internal sealed class LoopbackListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<NetworkStream, CancellationToken, Task> serve;
    private readonly Task accepting;

    /// <summary>Starts it.</summary>
    /// <param name="serve">What it does with a connection, which is closed after that.</param>
    public LoopbackListener(Func<NetworkStream, CancellationToken, Task> serve)
    {
        this.serve = serve;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    /// <summary>Gets the port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts a server that takes connections and never answers.</summary>
    public static LoopbackListener Silent() =>
        new((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> clients = [];
        try
        {
            while (true)
            {
                clients.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(clients);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await serve(client.GetStream(), stopping.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The client closed the connection, or the test has ended.
            }
        }
    }
}
