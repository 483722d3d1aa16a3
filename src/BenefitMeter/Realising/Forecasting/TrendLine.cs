namespace BenefitMeter.Realising.Forecasting;

/// <summary>A straight line through a series, with forecasts and their intervals (rules C6.1, C6.2, C6.5).</summary>
public sealed class TrendLine
{
    private readonly double slope;
    private readonly double intercept;
    private readonly Func<double, (double Low, double High)> interval;

    private TrendLine(double slope, double intercept, Func<double, (double Low, double High)> interval) =>
        (this.slope, this.intercept, this.interval) = (slope, intercept, interval);

    /// <summary>Gets the rise per period.</summary>
    public decimal Slope => Rounding.ForStorage(slope);

    /// <summary>
    /// Fits a line with the median of all pairwise slopes (Theil–Sen, rule C6.1). A single faulty period hardly changes it.
    /// </summary>
    /// <param name="points">At least two points, in ascending order of x.</param>
    public static TrendLine TheilSen(IReadOnlyList<TrendPoint> points)
    {
        (double[] x, double[] y) = Columns(points);
        int n = x.Length;
        var slopes = new double[n * (n - 1) / 2];
        int pair = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++)
            {
                slopes[pair++] = (y[j] - y[i]) / (x[j] - x[i]);
            }
        }

        Array.Sort(slopes);
        double slope = Statistics.MedianOfSorted(slopes);
        double middleX = Statistics.MedianOfSorted(x);
        double middleY = Statistics.Median(y);
        double intercept = middleY - (slope * middleX);

        double sigma = Math.Sqrt(n * (n - 1) * ((2 * n) + 5) / 18.0);
        double reach = Statistics.NormalQuantile90 * sigma;
        double low = slopes[(int)Math.Max(Math.Round((slopes.Length - reach) / 2) - 1, 0)];
        double high = slopes[(int)Math.Min(Math.Round((slopes.Length + reach) / 2), slopes.Length - 1)];

        double[] residuals = [.. x.Select((at, i) => y[i] - intercept - (slope * at))];
        double middle = Statistics.Median(residuals);
        double spread =
            Statistics.NormalQuantile90 * 1.4826 * Statistics.Median([.. residuals.Select(r => Math.Abs(r - middle))]);
        return new TrendLine(
            slope, intercept, at => (middleY + (low * (at - middleX)) - spread, middleY + (high * (at - middleX)) + spread));
    }

    /// <summary>Fits a line of least squares with its prediction interval (rule C6.2).</summary>
    /// <param name="points">At least three points.</param>
    public static TrendLine LeastSquares(IReadOnlyList<TrendPoint> points)
    {
        (double[] x, double[] y) = Columns(points);
        int n = x.Length;
        double meanX = x.Average();
        double meanY = y.Average();
        double sxx = x.Sum(at => (at - meanX) * (at - meanX));
        double slope = x.Select((at, i) => (at - meanX) * (y[i] - meanY)).Sum() / sxx;
        double intercept = meanY - (slope * meanX);
        double squares = x.Select((at, i) => y[i] - intercept - (slope * at)).Sum(residual => residual * residual);
        double error = Math.Sqrt(squares / (n - 2));
        double quantile = Statistics.StudentQuantile90(n - 2);
        return new TrendLine(slope, intercept, Interval);

        (double Low, double High) Interval(double at)
        {
            double half = quantile * error * Math.Sqrt(1 + (1.0 / n) + ((at - meanX) * (at - meanX) / sxx));
            double value = intercept + (slope * at);
            return (value - half, value + half);
        }
    }

    /// <summary>Gets the line's value and its 80 % interval at a period.</summary>
    public (decimal Value, decimal Low, decimal High) At(int x)
    {
        (double low, double high) = interval(x);
        return (Rounding.ForStorage(intercept + (slope * x)), Rounding.ForStorage(low), Rounding.ForStorage(high));
    }

    /// <summary>Gets the period number at which the line reaches a target (rule C6.5).</summary>
    /// <param name="target">The target.</param>
    /// <param name="sign">1 if larger values are better, −1 if smaller values are better.</param>
    /// <returns>The period number, or null if the line is flat or leads away from the target.</returns>
    public decimal? PeriodReaching(decimal target, int sign) =>
        Slope * sign <= 0 ? null : Rounding.ForStorage(((double)target - intercept) / slope);

    private static (double[] X, double[] Y) Columns(IReadOnlyList<TrendPoint> points) =>
        ([.. points.Select(point => (double)point.X)], [.. points.Select(point => (double)point.Y)]);
}
