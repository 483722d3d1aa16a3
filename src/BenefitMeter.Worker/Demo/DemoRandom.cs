namespace BenefitMeter.Worker.Demo;

/// <summary>
/// A small generator (SplitMix64) whose numbers are the same on every machine; neighbouring seeds are unrelated.
/// </summary>
internal sealed class DemoRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Gets the next number from 0 up to, but not including, 1.</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    /// <summary>Gets a whole number from 0 up to, but not including, a bound.</summary>
    public int Below(int bound) => (int)(Next() * bound);

    /// <summary>Tells whether something that happens with a probability happens now.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>Gets how many things happen today, where so many are usual; between 70 and 130 % of it.</summary>
    public int Around(double usual) => (int)((usual * (0.7 + (0.6 * Next()))) + Next());

    /// <summary>Gets a waiting time: many short, some long (exponential).</summary>
    public double Waiting(double mean) => -Math.Log(1 - Next()) * mean;

    /// <summary>Gets the time of a piece of work: few very short, some long (gamma with shape 2).</summary>
    public double Work(double mean) => Waiting(mean / 2) + Waiting(mean / 2);
}
