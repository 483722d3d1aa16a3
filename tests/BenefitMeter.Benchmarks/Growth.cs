namespace BenefitMeter.Benchmarks;

/// <summary>How a cost grows with the size of what it is done with.</summary>
/// <param name="What">What grows.</param>
/// <param name="Unit">What its size counts.</param>
/// <param name="Points">The cost of each size.</param>
internal sealed record Growth(string What, string Unit, IReadOnlyList<(double Size, double Cost)> Points)
{
    /// <summary>
    /// Gets the exponent: cost grows as size to this power; 1 is proportional, 0 flat. The slope of least squares over
    /// logarithms.
    /// </summary>
    public double Exponent
    {
        get
        {
            (double X, double Y)[] logs = [.. Points.Select(point => (Math.Log(point.Size), Math.Log(point.Cost)))];
            (double x, double y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
            return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
        }
    }
}
