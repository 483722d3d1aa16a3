using System.Globalization;
using System.Text.Json;

namespace BenefitMeter.Tests.Cases;

/// <summary>A case's inputs by name; a number may be written as a number or, to keep its digits, as a text.</summary>
public sealed class CaseInput(string caseId, JsonElement values)
{
    public string CaseId => caseId;

    public JsonElement this[string name] => values.GetProperty(name);

    public bool Has(string name) => values.TryGetProperty(name, out _);

    public decimal Number(string name) => Number(this[name]);

    public decimal? NumberOrNull(string name) => NumberOrNull(this[name]);

    public int Integer(string name) => this[name].GetInt32();

    public string Text(string name) => this[name].GetString()!;

    public DateOnly Day(string name) => Day(this[name]);

    public decimal[] Numbers(string name) => [.. this[name].EnumerateArray().Select(Number)];

    public decimal?[] NumbersOrNull(string name) => [.. this[name].EnumerateArray().Select(NumberOrNull)];

    public string[] Texts(string name) => [.. this[name].EnumerateArray().Select(element => element.GetString()!)];

    public static decimal Number(JsonElement element) => element.ValueKind == JsonValueKind.String
        ? decimal.Parse(element.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture)
        : element.GetDecimal();

    public static DateOnly Day(JsonElement element) =>
        DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? NumberOrNull(JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : Number(element);
}
