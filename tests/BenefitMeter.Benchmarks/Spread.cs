using System.Globalization;

namespace BenefitMeter.Benchmarks;

/// <summary>The middle and the ends of repeated measurements.</summary>
/// <param name="Values">The measurements.</param>
/// <param name="Unit">What they are measured in, as it follows the number: <c>×</c>, <c> MiB</c>.</param>
internal sealed record Spread(IReadOnlyList<double> Values, string Unit)
{
    /// <summary>Gets the median.</summary>
    public double Median { get; } = MedianOf(Values);

    /// <summary>Gets the smallest.</summary>
    public double Least => Values.Min();

    /// <summary>Gets the largest.</summary>
    public double Most => Values.Max();

    /// <summary>Gets the median of numbers.</summary>
    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Gets a number with three digits or so.</summary>
    public static string Shown(double number) => number.ToString(
        Math.Abs(number) switch { 0 => "0", >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => Values.Count == 1
        ? $"{Shown(Median)}{Unit}"
        : $"{Shown(Median)}{Unit} ({Shown(Least)}–{Shown(Most)}, n={Values.Count})";
}
