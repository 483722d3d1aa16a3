namespace BenefitMeter.Worker.Demo;

/// <summary>
/// A small generator of pseudo-random numbers (SplitMix64). The same seed gives the same numbers on every machine, and the
/// numbers of neighbouring seeds are unrelated.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class DemoRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Returns the next number, from 0 (inclusive) to 1 (exclusive).</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    /// <summary>Returns an integer from 0 (inclusive) to a bound (exclusive).</summary>
    public int Below(int bound) => (int)(Next() * bound);

    /// <summary>Returns true with a probability.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>Returns a number of events between 70 and 130 % of the usual number.</summary>
    public int Around(double usual) => (int)((usual * (0.7 + (0.6 * Next()))) + Next());

    /// <summary>Returns a waiting time: many are short, some are long (exponential distribution).</summary>
    public double Waiting(double mean) => -Math.Log(1 - Next()) * mean;

    /// <summary>Returns the duration of a task: few are very short, some are long (gamma distribution, shape 2).</summary>
    public double Work(double mean) => Waiting(mean / 2) + Waiting(mean / 2);
}
