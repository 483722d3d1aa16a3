using System.Globalization;
using System.Text.Json;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Reads JSON values as cells: texts by the invariant culture, numbers exactly as their digits are written.</summary>
internal sealed class JsonCells(ReportingCalendar calendar)
{
    private const int LargestExponent = 60;
    private readonly CellText text = new(NumberStyle.Invariant, calendar);

    /// <summary>Reads a value. A JSON null is empty.</summary>
    public Cell Read(JsonElement value, ColumnNeed need) => value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Empty,
        JsonValueKind.String =>
            TextOf(value) is { } characters ? Read(characters, need) : Cell.OfUnreadable("a text that is no UTF-8"),
        JsonValueKind.Number when need.Type == CellType.Number => Round(text.Read(Plain(value.GetRawText()), need), need),
        JsonValueKind.Number => Read(value.GetRawText(), need),
        JsonValueKind.True => Read("true", need),
        JsonValueKind.False => Read("false", need),
        _ => Cell.OfUnreadable(JsonPath.Kind(value).English),
    };

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Cell Read(string characters, ColumnNeed need) =>
        need.Type == CellType.Text ? Cell.OfText(characters) : text.Read(characters, need);

    private static Cell Round(Cell cell, ColumnNeed need) => cell.Kind == CellKind.Number && need.Decimals is { } decimals
        ? Cell.OfNumber(Math.Round(cell.Number, decimals, MidpointRounding.AwayFromZero))
        : cell;

    // 1.5e-3 becomes 0.0015, because decimal.Parse rounds numbers with exponents.
    private static string Plain(string number)
    {
        int mark = number.AsSpan().IndexOfAny('e', 'E');
        if (mark < 0 || !int.TryParse(
            number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent)
            || exponent is < -LargestExponent or > LargestExponent)
        {
            return number;
        }

        string sign = number[0] == '-' ? "-" : string.Empty;
        string[] parts = number[sign.Length..mark].Split('.');
        string digits = new string('0', LargestExponent) + string.Concat(parts) + new string('0', LargestExponent);
        int point = LargestExponent + parts[0].Length + exponent;
        string whole = digits[..point].TrimStart('0');
        return $"{sign}{(whole.Length == 0 ? "0" : whole)}.{digits[point..]}0";
    }
}
