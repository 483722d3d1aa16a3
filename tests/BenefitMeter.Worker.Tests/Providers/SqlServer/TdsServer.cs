using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Speaks as much of SQL Server's protocol as a client needs that signs in without encryption and sends statements. What it
/// answers is given by the test.
/// </summary>
internal sealed class TdsServer : IAsyncDisposable
{
    private const byte Batch = 0x01;
    private const byte Call = 0x03;
    private const byte Reply = 0x04;
    private const byte Attention = 0x06;
    private const byte Token = 0x08;
    private const byte Transaction = 0x0E;
    private const byte SignIn = 0x10;
    private const byte PreLogin = 0x12;
    private const int HeaderLength = 8;

    private readonly LoopbackListener listener;
    private readonly Func<string, byte[]?> answer;
    private readonly byte[] signIn;
    private readonly List<string> received = [];

    /// <summary>Starts a server.</summary>
    /// <param name="answer">
    /// Gets the answer to a statement, made of the tokens below; <c>BEGIN 5</c> is the begin of a transaction in SNAPSHOT
    /// isolation, <c>BEGIN 2</c> in READ COMMITTED. An empty answer is none, so that the client waits; null breaks
    /// off in the middle of one.
    /// </param>
    /// <param name="signIn">The answer to a sign-in, such as <see cref="EntraAsked"/>; null lets everybody in.</param>
    public TdsServer(Func<string, byte[]?> answer, byte[]? signIn = null)
    {
        (this.answer, this.signIn) = (answer, signIn ?? Welcome());
        listener = new LoopbackListener(ServeAsync);
    }

    /// <summary>Gets the server as a connection string names it.</summary>
    public string Server => $"127.0.0.1,{listener.Port}";

    /// <summary>Gets the statements and the tokens of Microsoft Entra that were received, in order.</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (received)
            {
                return [.. received];
            }
        }
    }

    /// <summary>Writes an error of a severity that leaves the connection open, and the end of the answer.</summary>
    public static byte[] Error(int number, string message)
    {
        byte[] text = Encoding.Unicode.GetBytes(message);
        byte[] rest =
        [
            .. Four(number), 1, 16, .. Two(message.Length), .. text, 0, 0, .. Four(1),
        ];
        return [0xAA, .. Two(rest.Length), .. rest, .. Done(status: 2)];
    }

    /// <summary>Asks for a token of Microsoft Entra, as the answer to a sign-in.</summary>
    public static byte[] EntraAsked()
    {
        byte[] authority = Encoding.Unicode.GetBytes("https://login.microsoftonline.com/common");
        byte[] audience = Encoding.Unicode.GetBytes("https://database.windows.net/");

        // Two texts, each with its kind, its length and its place.
        const int places = 4 + (2 * 9);
        byte[] rest =
        [
            .. Four(2), 1, .. Four(authority.Length), .. Four(places),
            2, .. Four(audience.Length), .. Four(places + authority.Length), .. authority, .. audience,
        ];
        return [0xEE, .. Four(rest.Length), .. rest];
    }

    /// <summary>Writes a result and the end of the answer.</summary>
    /// <param name="columns">The columns, each with its type after a space; bigint where it has none.</param>
    /// <param name="rows">The rows, of numbers, texts, and null in columns of numbers.</param>
    public static byte[] Result(string[] columns, params object?[][] rows)
    {
        List<byte> result = [0x81, .. Two(columns.Length)];
        foreach (string column in columns)
        {
            string[] words = column.Split(' ');
            byte[] type = words.ElementAtOrDefault(1) switch
            {
                null => [0x26, 8],
                "datetimeoffset" => [0x2B, 7],
                "datetime2" => [0x2A, 7],
                "decimal" => [0x6A, 17, 38, 10],
                var text => [0xE7, .. Two(2 * int.Parse(text.Split('(', ')')[1], null)), 9, 4, 0xD0, 0, 0x34],
            };
            result.AddRange([0, 0, 0, 0, 1, 0, .. type, (byte)words[0].Length, .. Encoding.Unicode.GetBytes(words[0])]);
        }

        foreach (object?[] row in rows)
        {
            result.Add(0xD1);
            foreach (object? cell in row)
            {
                result.AddRange(cell switch
                {
                    null => [0],
                    string text => [.. Two(2 * text.Length), .. Encoding.Unicode.GetBytes(text)],
                    _ => [8, .. BitConverter.GetBytes(Convert.ToInt64(cell, null))],
                });
            }
        }

        return [.. result, .. Done()];
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();

    private static byte[] Done(byte status = 0) => [0xFD, status, 0, 0, 0, .. new byte[8]];

    private static byte[] Collation() => [0xE3, .. Two(8), 7, 5, 9, 4, 0xD0, 0, 0x34, 0];

    private static byte[] Welcome() => [.. Collation(), .. SignedIn(), .. Done()];

    private static byte[] SignedIn()
    {
        byte[] name = Encoding.Unicode.GetBytes("Test");
        byte[] rest = [1, 0x74, 0, 0, 4, 4, .. name, 16, 0, 0x10, 0];
        return [0xAD, .. Two(rest.Length), .. rest];
    }

    private static byte[] Two(int number)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
        return bytes;
    }

    private static byte[] Four(int number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private async Task ServeAsync(NetworkStream network, CancellationToken cancellationToken)
    {
        while (true)
        {
            (byte type, byte[] message) = await ReadAsync(network, cancellationToken);
            byte[]? reply = type switch
            {
                // Version, encryption (2: not supported), and no more.
                PreLogin => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0x10, 0, 0, 0, 2],
                SignIn => signIn,
                Token => AnswerToken(message),
                Attention => Done(status: 0x20),
                Transaction => AnswerTransaction(message),
                Batch or Call => AnswerStatement(TextOf(message)),
                _ => throw new IOException($"A packet of type {type} is not expected."),
            };
            if (reply is null)
            {
                // The header says more than follows.
                await network.WriteAsync(new byte[] { Reply, 1, 1, 0, 0, 0, 1, 0, 0x81 }, cancellationToken);
                return;
            }

            if (reply.Length > 0)
            {
                await network.WriteAsync(Packet(reply), cancellationToken);
            }
        }
    }

    // The token is after the two lengths, and that it was taken must be said.
    private byte[] AnswerToken(byte[] message)
    {
        lock (received)
        {
            received.Add(Encoding.Unicode.GetString(message.AsSpan(8)));
        }

        return [0xAE, 2, .. Four(0), 0xFF, .. Welcome()];
    }

    private byte[]? AnswerStatement(string statement)
    {
        lock (received)
        {
            received.Add(statement);
        }

        return answer(statement);
    }

    // After the headers (22 bytes): the kind of request, 5 to begin; then the isolation.
    private byte[] AnswerTransaction(byte[] message)
    {
        bool begins = message[22] == 5;
        lock (received)
        {
            received.Add(begins ? $"BEGIN {message[24]}" : "ROLLBACK");
        }

        byte[] id = [1, 0, 0, 0, 0, 0, 0, 0];
        return begins
            ? [0xE3, .. Two(11), 8, 8, .. id, 0, .. Done()]
            : [0xE3, .. Two(11), 10, 0, 8, .. id, .. Done()];
    }

    // A statement with parameters stands in the middle of a call, at an even or an odd place.
    private static string TextOf(byte[] message)
    {
        string even = Encoding.Unicode.GetString(message);
        return even.Contains("SELECT", StringComparison.Ordinal) ? even : Encoding.Unicode.GetString(message.AsSpan(1));
    }

    private static async Task<(byte Type, byte[] Message)> ReadAsync(NetworkStream network, CancellationToken cancellationToken)
    {
        List<byte> message = [];
        byte[] header = new byte[HeaderLength];
        do
        {
            await network.ReadExactlyAsync(header, cancellationToken);
            byte[] packet = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength];
            await network.ReadExactlyAsync(packet, cancellationToken);
            message.AddRange(packet);
        }
        while ((header[1] & 1) == 0);
        return (header[0], [.. message]);
    }

    private static byte[] Packet(byte[] reply)
    {
        byte[] packet = [Reply, 1, 0, 0, 0, 0, 1, 0, .. reply];
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        return packet;
    }
}
