namespace BenefitMeter.Benchmarks;

/// <summary>
/// A promise of rule E19: it prepares its data, checks that its figures are those of its peers, and only then measures both,
/// alternately in one run.
/// </summary>
internal interface IBenchmark
{
    /// <summary>Gets the name that <c>--only</c> takes.</summary>
    string Name { get; }

    /// <summary>Measures it, and removes what it made.</summary>
    /// <param name="bench">Sizes, a folder, a database server, progress.</param>
    /// <returns>One line a limit or peer, and how cost grows where that is measured.</returns>
    /// <exception cref="PeerMissingException">A peer is not there; the line says so.</exception>
    /// <exception cref="FiguresDifferException">The figures are not those of the peer: no time counts.</exception>
    Task<BenchmarkResult> MeasureAsync(Workbench bench);
}

/// <summary>What a promise's measuring gave.</summary>
/// <param name="Lines">One line a limit or peer.</param>
/// <param name="Growth">How cost grows with size.</param>
internal sealed record BenchmarkResult(IReadOnlyList<BenchmarkLine> Lines, IReadOnlyList<Growth> Growth);

/// <summary>A peer is not on this machine.</summary>
internal sealed class PeerMissingException(string message) : Exception(message);

/// <summary>The figures are not those of the peer.</summary>
internal sealed class FiguresDifferException(string message) : Exception(message);
