namespace BenefitMeter.Worker.Demo;

/// <summary>A vertical axis whose ticks are round numbers.</summary>
/// <param name="Low">The lowest level, which is a tick.</param>
/// <param name="High">The highest level, which is a tick.</param>
/// <param name="Step">The distance between ticks: 1, 2 or 5 times a power of ten.</param>
internal sealed record ChartAxis(decimal Low, decimal High, decimal Step)
{
    private const int Intervals = 5;

    /// <summary>Gets the ticks, lowest first.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (decimal tick = Low; tick <= High; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>Gets the number of decimals that the ticks need.</summary>
    public int Decimals
    {
        get
        {
            int decimals = 0;
            for (decimal step = Step; step < 1; step *= 10)
            {
                decimals++;
            }

            return decimals;
        }
    }

    /// <summary>
    /// Creates an axis that covers two levels and everything between them. It starts at zero when the lowest level is positive
    /// and less than 40 % of the highest.
    /// </summary>
    public static ChartAxis Covering(decimal lowest, decimal highest)
    {
        decimal low = lowest > 0 && lowest < highest * 0.4m ? 0 : lowest;
        decimal high = highest > low ? highest : low + Math.Max(Math.Abs(low) * 0.1m, 0.01m);
        decimal step = RoundStep((high - low) / Intervals);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    private static decimal RoundStep(decimal rough)
    {
        decimal power = 1;
        while (power * 10 <= rough)
        {
            power *= 10;
        }

        while (power > rough)
        {
            power /= 10;
        }

        return power * ((rough / power) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        });
    }
}
