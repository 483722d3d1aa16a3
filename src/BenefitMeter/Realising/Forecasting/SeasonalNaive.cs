namespace BenefitMeter.Realising.Forecasting;

/// <summary>A forecast from last year's value and the drift since then (rule C6.3).</summary>
/// <remarks>The drift is the mean of this year's value minus last year's, over the periods measured in both.</remarks>
/// <param name="Value">The forecast.</param>
/// <param name="Low">The lower end of the 80 % interval.</param>
/// <param name="High">The upper end of the 80 % interval.</param>
public sealed record SeasonalNaive(decimal Value, decimal Low, decimal High)
{
    /// <summary>Forecasts a period from the latest measured year of the same season.</summary>
    /// <param name="points">The measured periods.</param>
    /// <param name="x">The number of the period to forecast.</param>
    /// <param name="perYear">The number of periods in a year.</param>
    /// <returns>The forecast, or null if no period is measured in two years, or the season was never measured.</returns>
    public static SeasonalNaive? Forecast(IReadOnlyList<TrendPoint> points, int x, int perYear)
    {
        var known = points.ToDictionary(point => point.X, point => (double)point.Y);
        double[] changes =
        [
            .. known.Where(at => known.ContainsKey(at.Key - perYear)).Select(at => at.Value - known[at.Key - perYear]),
        ];
        int first = points.Count == 0 ? x : points[0].X;
        int years = 1;
        while (x - (years * perYear) >= first && !known.ContainsKey(x - (years * perYear)))
        {
            years++;
        }

        if (changes.Length == 0 || !known.TryGetValue(x - (years * perYear), out double season))
        {
            return null;
        }

        double drift = changes.Average();
        double deviation = Statistics.StandardDeviation(changes);
        double value = season + (years * drift);
        double half = Statistics.NormalQuantile90 * deviation * years;
        return new SeasonalNaive(
            Rounding.ForStorage(value), Rounding.ForStorage(value - half), Rounding.ForStorage(value + half));
    }
}
