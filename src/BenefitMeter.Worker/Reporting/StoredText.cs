using System.Globalization;
using System.Text.Json;

namespace BenefitMeter.Worker.Reporting;

/// <summary>How values are written as text: exactly, and the same on every machine and engine.</summary>
internal static class StoredText
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes every digit, no exponent, no trailing zeros.</summary>
    public static string Of(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        text = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return text == "-0" ? "0" : text;
    }

    /// <summary>Writes what <see cref="Of(decimal)"/> gives as UTF-8.</summary>
    /// <param name="value">The number.</param>
    /// <param name="room">Where it is written; 31 bytes are enough.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Write(decimal value, Span<byte> room)
    {
        value.TryFormat(room, out int length, default, CultureInfo.InvariantCulture);
        length = value.Scale == 0 ? length : room[..length].TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
        if (!room[..length].SequenceEqual("-0"u8))
        {
            return length;
        }

        room[0] = (byte)'0';
        return 1;
    }

    /// <summary>Writes any value that the reporting database holds; null stays null.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        decimal number => Of(number),
        DateOnly day => Of(day),
        DateTimeOffset moment => Of(moment),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>
    /// Takes the zeros off the end: engines that keep a number's decimals give as many as the column or the division has.
    /// </summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>Writes a list of texts or whole numbers as JSON.</summary>
    public static string OfList(Array list) => JsonSerializer.Serialize((object)list);

    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static DateOnly ToDay(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    public static DateTimeOffset ToMoment(string text) =>
        DateTimeOffset.ParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
