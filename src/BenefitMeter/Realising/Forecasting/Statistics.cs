namespace BenefitMeter.Realising.Forecasting;

/// <summary>The few statistics that forecasts need, in floating point, as rule C6 allows.</summary>
internal static class Statistics
{
    /// <summary>The 90 % quantile of the normal distribution; the rule book prints its first eight decimals.</summary>
    public const double NormalQuantile90 = 1.2815515655446004;

    /// <summary>Calculates the middle value, or the mean of the two middle values.</summary>
    public static double Median(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return MedianOfSorted(sorted);
    }

    /// <summary>Calculates the median of values in ascending order.</summary>
    public static double MedianOfSorted(double[] sorted)
    {
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Calculates the sample standard deviation (n − 1); 0 for a single value.</summary>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return values.Count < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    /// <summary>
    /// Calculates the 90 % quantile of Student's t, exact to the last few bits, for a whole number of degrees of freedom.
    /// </summary>
    /// <remarks>
    /// With t = √ν·tan θ the two-sided probability is a finite sum in θ. Bisection finds the θ at which it is 80 %.
    /// </remarks>
    public static double StudentQuantile90(int freedom)
    {
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = TwoSided(middle, freedom) < 0.8 ? (middle, high) : (low, middle);
        }

        return Math.Sqrt(freedom) * Math.Tan((low + high) / 2);
    }

    private static double TwoSided(double theta, int freedom)
    {
        double cosine = Math.Cos(theta);
        bool odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k <= freedom - 2; k += 2)
        {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }

        return odd ? 2 / Math.PI * (theta + (Math.Sin(theta) * sum)) : Math.Sin(theta) * sum;
    }
}
