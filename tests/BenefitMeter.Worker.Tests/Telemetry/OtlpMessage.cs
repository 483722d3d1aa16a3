using System.Text;

namespace BenefitMeter.Worker.Tests.Telemetry;

/// <summary>A span as it travels over OTLP.</summary>
internal sealed record OtlpSpan(
    string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Reads as much of OTLP's binary form as the tests ask for.</summary>
internal static class OtlpMessage
{
    /// <summary>Reads the spans of an export request: resource spans (1), scope spans (2), spans (2).</summary>
    public static IEnumerable<OtlpSpan> Spans(byte[] request) =>
        Inside(Inside(Inside([request], 1), 2), 2).Select(span => Span([.. Fields(span)]));

    private static IEnumerable<byte[]> Inside(IEnumerable<byte[]> messages, int number) =>
        messages.SelectMany(Fields).Where(field => field.Number == number).Select(field => field.Bytes);

    private static OtlpSpan Span((int Number, byte[] Bytes)[] fields)
    {
        string Hex(int number) => Convert.ToHexString(fields.FirstOrDefault(field => field.Number == number).Bytes ?? []);
        return new OtlpSpan(
            Hex(1), Hex(2), Hex(4), Encoding.UTF8.GetString(fields.Single(field => field.Number == 5).Bytes),
            fields.Where(field => field.Number == 9).Select(field => Fields(field.Bytes).ToArray()).ToDictionary(
                pair => Encoding.UTF8.GetString(pair[0].Bytes),
                pair => Encoding.UTF8.GetString(Fields(pair[1].Bytes).First().Bytes)));
    }

    // Of each field its number and, where it has a length, its bytes; the wire type is in the lowest three bits.
    private static IEnumerable<(int Number, byte[] Bytes)> Fields(byte[] message)
    {
        int at = 0;
        while (at < message.Length)
        {
            ulong key = Varint();
            ulong value = (key & 7) is 0 or 2 ? Varint() : 0;
            int length = (key & 7) switch { 0 => 0, 1 => 8, 5 => 4, _ => (int)value };
            yield return ((int)(key >> 3), message[at..(at + length)]);
            at += length;
        }

        ulong Varint()
        {
            ulong value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = message[at++];
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
