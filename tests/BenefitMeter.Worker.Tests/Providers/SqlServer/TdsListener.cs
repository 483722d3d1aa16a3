using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Answers as SQL Server does until the client signs in: the TDS pre-login and, where it encrypts, the TLS handshake. It never
/// answers a login, so a client that sends one waits.
/// </summary>
internal sealed class TdsListener : IAsyncDisposable
{
    private const byte PreLogin = 0x12;
    private const byte Reply = 0x04;
    private const byte EncryptionOn = 1;
    private const byte EncryptionNotSupported = 2;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly bool encrypts;
    private readonly Task answering;
    private int preLogins;

    public TdsListener(bool encrypts)
    {
        this.encrypts = encrypts;
        listener.Start();
        answering = AnswerAsync();
    }

    /// <summary>Gets the server as a connection string names it.</summary>
    public string Server => $"127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Gets how many clients the pre-login was answered.</summary>
    public int PreLogins => preLogins;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await answering;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AnswerAsync()
    {
        List<Task> clients = [];
        try
        {
            while (true)
            {
                clients.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(clients);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                PacketStream packets = new(client.GetStream(), Reply);
                await packets.ReadAtLeastAsync(new byte[4096], 1, cancellationToken: stopping.Token);
                await packets.WriteAsync(Answer(), stopping.Token);
                await packets.FlushAsync(stopping.Token);
                Interlocked.Increment(ref preLogins);
                if (!encrypts)
                {
                    await UntilClosedAsync(client.GetStream());
                    return;
                }

                PacketStream handshake = new(client.GetStream(), PreLogin);
                await using SslStream secure = new(handshake);
                using X509Certificate2 certificate = Certificate();
                SslServerAuthenticationOptions tls = new()
                {
                    ServerCertificate = certificate,
                    EnabledSslProtocols = SslProtocols.Tls12,
                };
                await secure.AuthenticateAsServerAsync(tls, stopping.Token);
                handshake.IsInPackets = false;
                await UntilClosedAsync(secure);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or AuthenticationException)
            {
                // The client closed the connection, or the test has ended.
            }
        }
    }

    private async Task UntilClosedAsync(Stream stream)
    {
        while (await stream.ReadAsync(new byte[4096], stopping.Token) > 0)
        {
        }
    }

    // Version, encryption, instance, thread, MARS: five options of five bytes and an end, then their values.
    private byte[] Answer()
    {
        byte[][] values = [[16, 0, 0x10, 0, 0, 0], [encrypts ? EncryptionOn : EncryptionNotSupported], [0], [], [0]];
        using MemoryStream options = new();
        int offset = (5 * values.Length) + 1;
        foreach ((int option, byte[] value) in values.Index())
        {
            options.Write([(byte)option, 0, (byte)offset, 0, (byte)value.Length]);
            offset += value.Length;
        }

        options.WriteByte(0xFF);
        Array.ForEach(values, value => options.Write(value));
        return options.ToArray();
    }

    private static X509Certificate2 Certificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset from = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return request.CreateSelfSigned(from, from.AddYears(100));
    }

    // TLS runs inside TDS packets until its handshake has ended, and alone after that.
    private sealed class PacketStream(NetworkStream network, byte type) : Stream
    {
        private const int HeaderLength = 8;

        private int left;

        public bool IsInPackets { get; set; } = true;

        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!IsInPackets)
            {
                return await network.ReadAsync(buffer, cancellationToken);
            }

            if (left == 0)
            {
                byte[] header = new byte[HeaderLength];
                await network.ReadExactlyAsync(header, cancellationToken);
                left = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength;
            }

            int read = await network.ReadAsync(buffer[..Math.Min(buffer.Length, left)], cancellationToken);
            left -= read;
            return read;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!IsInPackets)
            {
                await network.WriteAsync(buffer, cancellationToken);
                return;
            }

            byte[] packet = new byte[HeaderLength + buffer.Length];
            (packet[0], packet[1], packet[6]) = (type, 1, 1);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            buffer.CopyTo(packet.AsMemory(HeaderLength));
            await network.WriteAsync(packet, cancellationToken);
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => network.FlushAsync(cancellationToken);

        public override void Flush() => network.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
