namespace BenefitMeter.Measuring.Tallies;

/// <summary>The rows and sums of a period. In today's organisation, some rows count with a share only.</summary>
/// <param name="Rows">The rows that pass the filter, each counted once.</param>
/// <param name="Filled">The rows among them that have a value.</param>
/// <param name="WeightedRows">The rows multiplied by their shares; equal to <paramref name="Rows"/> if all shares are 1.</param>
/// <param name="WeightedFilled">The filled rows multiplied by their shares.</param>
/// <param name="Sum">The sum of the values multiplied by their shares; exact if all shares are 1.</param>
internal readonly record struct WeightedSums(long Rows, long Filled, decimal WeightedRows, decimal WeightedFilled, decimal Sum)
{
    /// <summary>Adds rows that count with a share.</summary>
    public WeightedSums With(RowSums sums, decimal share) => new(
        checked(Rows + sums.Rows), checked(Filled + sums.Filled), WeightedRows + Weighted(sums.Rows, share),
        WeightedFilled + Weighted(sums.Filled, share), ExactSum.Add(Sum, Weighted(sums.Sum, share)));

    private static decimal Weighted(decimal number, decimal share) => share == 1 ? number : number * share;
}

/// <summary>The rows of a stock up to a period's end. In today's organisation, some rows count with a share only.</summary>
/// <param name="Opened">The rows opened, each counted once.</param>
/// <param name="Closed">The rows closed, each counted once.</param>
/// <param name="Open">The open rows multiplied by their shares.</param>
internal readonly record struct WeightedStock(long Opened, long Closed, decimal Open)
{
    /// <summary>Adds rows that count with a share.</summary>
    public WeightedStock With(StockMovement movements, decimal share) => new(
        checked(Opened + movements.Opened), checked(Closed + movements.Closed),
        Open + ((movements.Opened - movements.Closed) * share));
}
