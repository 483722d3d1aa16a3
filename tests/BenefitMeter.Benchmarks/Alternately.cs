namespace BenefitMeter.Benchmarks;

/// <summary>Two ways measured one after the other, again and again, so that whatever else the machine does meets both.</summary>
/// <param name="Ours">BenefitMeter's seconds.</param>
/// <param name="Peers">The peer's seconds.</param>
internal sealed record Alternately(IReadOnlyList<double> Ours, IReadOnlyList<double> Peers)
{
    /// <summary>Gets BenefitMeter's seconds divided by the peer's, pair by pair.</summary>
    public Spread Ratio => new([.. Ours.Zip(Peers, (ours, peer) => ours / peer)], "×");

    /// <summary>Gets both medians.</summary>
    public string Seconds => $"{Spread.Shown(Spread.MedianOf(Ours))} s against {Spread.Shown(Spread.MedianOf(Peers))} s";

    /// <summary>Measures pairs.</summary>
    /// <param name="times">How many pairs count.</param>
    /// <param name="ours">Does it BenefitMeter's way, and gives the seconds that count.</param>
    /// <param name="peers">Does it the peer's way.</param>
    /// <param name="areWarm">Whether both were done once, such as to compare their figures; else a first pair does not count.</param>
    public static async Task<Alternately> RunAsync(int times, Func<Task<double>> ours, Func<Task<double>> peers, bool areWarm)
    {
        List<double> one = [];
        List<double> other = [];
        for (int i = areWarm ? 0 : -1; i < times; i++)
        {
            (double first, double second) = (await ours(), await peers());
            if (i >= 0)
            {
                one.Add(first);
                other.Add(second);
            }
        }

        return new Alternately(one, other);
    }
}
