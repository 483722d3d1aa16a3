namespace BenefitMeter.Measuring;

/// <summary>The rows and sums of a period; in today's organisation some count for a share only.</summary>
/// <param name="Rows">The rows the filter let through, each of them once.</param>
/// <param name="Filled">Those of them with a value.</param>
/// <param name="Counted">The rows times their shares; <paramref name="Rows"/> where all are 1.</param>
/// <param name="Valued">The filled rows times their shares.</param>
/// <param name="Sum">The values times their shares, added; exact where all are 1.</param>
internal readonly record struct SharedSums(long Rows, long Filled, decimal Counted, decimal Valued, decimal Sum)
{
    /// <summary>Adds rows that count for a share.</summary>
    public SharedSums With(RowSums sums, decimal share) => new(
        checked(Rows + sums.Rows), checked(Filled + sums.Filled), Counted + Shared(sums.Rows, share), Valued + Shared(sums.Filled, share),
        ExactSum.Add(Sum, Shared(sums.Sum, share)));

    private static decimal Shared(decimal whole, decimal share) => share == 1 ? whole : whole * share;
}

/// <summary>The rows of a stock up to a period's end; in today's organisation some count for a share only.</summary>
/// <param name="Opened">The rows opened, each of them once.</param>
/// <param name="Closed">The rows closed.</param>
/// <param name="Open">The open ones times their shares.</param>
internal readonly record struct SharedOpen(long Opened, long Closed, decimal Open)
{
    /// <summary>Adds rows that count for a share.</summary>
    public SharedOpen With(OpenMoves moves, decimal share) => new(
        checked(Opened + moves.Opened), checked(Closed + moves.Closed), Open + ((moves.Opened - moves.Closed) * share));
}
