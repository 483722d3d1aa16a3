namespace BenefitMeter.Worker.Demo;

/// <summary>A level over time: straight lines between points, and constant before the first and after the last one.</summary>
/// <param name="points">The points in order of time, in months since the start.</param>
internal sealed class DemoCurve(params (double Month, double Value)[] points)
{
    /// <summary>Returns the level at a time, in months since the start.</summary>
    public double At(double month)
    {
        if (month <= points[0].Month)
        {
            return points[0].Value;
        }

        for (int i = 1; i < points.Length; i++)
        {
            if (month < points[i].Month)
            {
                ((double m0, double v0), (double m1, double v1)) = (points[i - 1], points[i]);
                return v0 + ((v1 - v0) * (month - m0) / (m1 - m0));
            }
        }

        return points[^1].Value;
    }
}
