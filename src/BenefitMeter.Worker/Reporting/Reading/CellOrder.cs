using System.Globalization;

namespace BenefitMeter.Worker.Reporting.Reading;

/// <summary>
/// Orders rows by their cells, the first column first, on every engine the same: NULL, then numbers, then texts letter by letter.
/// No engine sorts by so many columns, or by long texts, without a price.
/// </summary>
internal sealed class CellOrder : IComparer<IReadOnlyList<object?>>
{
    private CellOrder()
    {
    }

    /// <summary>Gets the order.</summary>
    public static CellOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(IReadOnlyList<object?>? x, IReadOnlyList<object?>? y) =>
        x!.Zip(y!, Compare).FirstOrDefault(order => order != 0);

    private static int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.CompareOrdinal(one, other),
        (string, _) => 1,
        (_, string) => -1,
        _ => Convert.ToDecimal(x, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(y, CultureInfo.InvariantCulture)),
    };
}
