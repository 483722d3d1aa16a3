namespace BenefitMeter.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Peer">What it is held against; empty where the limit is a number of its own.</param>
/// <param name="Limit">What is promised.</param>
/// <param name="Measured">Median and spread of the ratio or number.</param>
/// <param name="IsMet">Whether the median keeps the promise; null where nothing is promised, or nothing was measured.</param>
/// <param name="Note">Both sides' own numbers, what limits them, or why it was skipped.</param>
internal sealed record BenchmarkLine(string What, string Peer, string Limit, Spread? Measured, bool? IsMet, string Note)
{
    /// <summary>Makes the line of a number that shall be at most a limit.</summary>
    public static BenchmarkLine AtMost(decimal limit, string what, string peer, Spread measured, string note) =>
        new(what, peer, $"≤ {Spread.Shown((double)limit)}{measured.Unit}", measured, measured.Median <= (double)limit, note);

    /// <summary>Makes the line of a number that shall be at least a limit.</summary>
    public static BenchmarkLine AtLeast(decimal limit, string what, string peer, Spread measured, string note) =>
        new(what, peer, $"≥ {Spread.Shown((double)limit)}{measured.Unit}", measured, measured.Median >= (double)limit, note);

    /// <summary>Makes the line of something that could not be measured here.</summary>
    public static BenchmarkLine Skipped(string what, string why) =>
        new(what, string.Empty, string.Empty, null, null, $"SKIPPED: {why}");
}
