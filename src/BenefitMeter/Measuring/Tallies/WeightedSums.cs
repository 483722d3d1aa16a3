namespace BenefitMeter.Measuring.Tallies;

/// <summary>The rows and sums of a period; in today's organisation some count for a share only.</summary>
/// <param name="Rows">The rows the filter let through, each of them once.</param>
/// <param name="Filled">Those of them with a value.</param>
/// <param name="WeightedRows">The rows times their shares; <paramref name="Rows"/> where all are 1.</param>
/// <param name="WeightedFilled">The filled rows times their shares.</param>
/// <param name="Sum">The values times their shares, added; exact where all are 1.</param>
internal readonly record struct WeightedSums(long Rows, long Filled, decimal WeightedRows, decimal WeightedFilled, decimal Sum)
{
    /// <summary>Adds rows that count for a share.</summary>
    public WeightedSums With(RowSums sums, decimal share) => new(
        checked(Rows + sums.Rows), checked(Filled + sums.Filled), WeightedRows + Weighted(sums.Rows, share),
        WeightedFilled + Weighted(sums.Filled, share), ExactSum.Add(Sum, Weighted(sums.Sum, share)));

    private static decimal Weighted(decimal whole, decimal share) => share == 1 ? whole : whole * share;
}

/// <summary>The rows of a stock up to a period's end; in today's organisation some count for a share only.</summary>
/// <param name="Opened">The rows opened, each of them once.</param>
/// <param name="Closed">The rows closed.</param>
/// <param name="Open">The open ones times their shares.</param>
internal readonly record struct WeightedStock(long Opened, long Closed, decimal Open)
{
    /// <summary>Adds rows that count for a share.</summary>
    public WeightedStock With(StockMovement moves, decimal share) => new(
        checked(Opened + moves.Opened), checked(Closed + moves.Closed), Open + ((moves.Opened - moves.Closed) * share));
}
