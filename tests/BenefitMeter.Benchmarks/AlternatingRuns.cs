namespace BenefitMeter.Benchmarks;

/// <summary>Two ways measured one after the other, again and again, so that whatever else the machine does meets both.</summary>
/// <param name="Ours">BenefitMeter's seconds.</param>
/// <param name="Peers">The peer's seconds.</param>
internal sealed record AlternatingRuns(IReadOnlyList<double> Ours, IReadOnlyList<double> Peers)
{
    /// <summary>Gets BenefitMeter's seconds divided by the peer's, pair by pair.</summary>
    public Spread Ratio => new([.. Ours.Zip(Peers, (ours, peer) => ours / peer)], "×");

    /// <summary>Gets both medians.</summary>
    public string Seconds => $"{Spread.Shown(Spread.MedianOf(Ours))} s against {Spread.Shown(Spread.MedianOf(Peers))} s";

    /// <summary>Gets the pairs after one whose figures were compared.</summary>
    public AlternatingRuns After(double ours, double peers) => new([ours, .. Ours], [peers, .. Peers]);

    /// <summary>Measures rounds: BenefitMeter, then each peer whose rounds are not over.</summary>
    /// <param name="ours">Does it BenefitMeter's way, and gives the seconds that count.</param>
    /// <param name="areWarm">
    /// Whether the first round counts; not where programs that are compiled while they run are measured from within.
    /// </param>
    /// <param name="peers">How many rounds of a peer count, and its way.</param>
    /// <returns>The pairs of each peer.</returns>
    public static async Task<IReadOnlyList<AlternatingRuns>> RunAsync(
        Func<Task<double>> ours, bool areWarm, params IReadOnlyList<(int Times, Func<Task<double>> AskAsync)> peers)
    {
        List<double>[] ofOurs = [.. peers.Select(_ => new List<double>())];
        List<double>[] ofPeers = [.. peers.Select(_ => new List<double>())];
        for (int round = areWarm ? 0 : -1; round < peers.Select(peer => peer.Times).DefaultIfEmpty().Max(); round++)
        {
            double own = await ours();
            for (int i = 0; i < peers.Count; i++)
            {
                if (round < peers[i].Times)
                {
                    double seconds = await peers[i].AskAsync();
                    if (round >= 0)
                    {
                        ofOurs[i].Add(own);
                        ofPeers[i].Add(seconds);
                    }
                }
            }
        }

        return [.. ofOurs.Zip(ofPeers, (own, peer) => new AlternatingRuns(own, peer))];
    }
}
