using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Measuring;

/// <summary>A measured value, or the reason why there is none (rule 17). Not yet rounded.</summary>
internal readonly record struct MeasuredValue(
    ObservationState State, string? Reason, decimal? Value, decimal? Numerator, decimal? Denominator, long Rows)
{
    /// <summary>Gets the result for a unit that did not deliver.</summary>
    public static MeasuredValue NotDelivered { get; } = None(ObservationState.Missing, MissingReason.NotDelivered);

    /// <summary>
    /// Gets the result for a measure that cannot be divided, if a unit takes over a share of another unit's rows.
    /// </summary>
    public static MeasuredValue NonAdditive { get; } = None(ObservationState.Missing, MissingReason.NonAdditive);

    /// <summary>Creates the result of a count.</summary>
    public static MeasuredValue OfCount(decimal counted, long rows, NoRows noRows) =>
        rows == 0 && noRows == NoRows.Missing ? None(ObservationState.Missing, MissingReason.NoRows) : Measured(counted, rows);

    /// <summary>
    /// Creates the result of a sum. The indicator decides whether no rows mean 0 or missing; rows without values mean missing.
    /// </summary>
    public static MeasuredValue OfSum(WeightedSums sums, NoRows noRows) => sums switch
    {
        { Rows: 0 } => OfCount(0, 0, noRows),
        { Filled: 0 } => None(ObservationState.Missing, MissingReason.NoValues, sums.Rows),
        _ => Measured(sums.Sum, sums.Rows),
    };

    /// <summary>Creates the result of a mean over the filled cells.</summary>
    /// <param name="sums">The rows and their sum.</param>
    /// <param name="perUnit">The divisor that converts the sum to the measure's own unit.</param>
    public static MeasuredValue OfMean(WeightedSums sums, decimal perUnit) => sums.Filled == 0
        ? None(ObservationState.NotApplicable, MissingReason.NoRows, sums.Rows)
        : new(
            ObservationState.Measured, null, sums.Sum / perUnit / sums.WeightedFilled, sums.Sum / perUnit,
            sums.WeightedFilled, sums.Filled);

    /// <summary>Creates the result of a ratio.</summary>
    /// <param name="numerator">The numerator, or null if none of its cells is filled.</param>
    /// <param name="denominator">The denominator, or null if none of its cells is filled.</param>
    /// <param name="scale">100 for a percentage, otherwise 1.</param>
    /// <param name="rows">The rows of the denominator.</param>
    public static MeasuredValue OfRatio(
        decimal? numerator, decimal? denominator, decimal scale, long rows) => (numerator, denominator) switch
        {
            (null, _) or (_, null) => new(ObservationState.Missing, MissingReason.NoValues, null, numerator, denominator, rows),
            (_, 0) => new(ObservationState.NotApplicable, MissingReason.ZeroDenominator, null, numerator, denominator, rows),
            _ => new(ObservationState.Measured, null, numerator / denominator * scale, numerator, denominator, rows),
        };

    /// <summary>
    /// Creates the result of a figure that is delivered with its numerator and denominator. One row is used unchanged; several
    /// rows give Σ numerator / Σ denominator.
    /// </summary>
    /// <param name="figure">The figure's own column, or the numerator's if it has none.</param>
    /// <param name="hasFigure">Whether the figure has a column of its own.</param>
    /// <param name="numerator">The numerators.</param>
    /// <param name="denominator">The denominators.</param>
    public static MeasuredValue OfSides(WeightedSums figure, bool hasFigure, WeightedSums numerator, WeightedSums denominator)
    {
        if (denominator.Rows == 0)
        {
            return None(ObservationState.Missing, MissingReason.NoValues);
        }

        MeasuredValue ratio = OfRatio(numerator.Sum, denominator.Sum, 1, denominator.Rows);
        return hasFigure && figure is { Rows: 1, Filled: 1 }
            ? ratio with { State = ObservationState.Measured, Reason = null, Value = figure.Sum / figure.WeightedFilled }
            : ratio;
    }

    /// <summary>Creates the result of a percentile.</summary>
    public static MeasuredValue OfPercentile(PercentileEvidence? found) => found is null
        ? None(ObservationState.NotApplicable, MissingReason.NoRows)
        : Measured(found.Value, found.Count);

    /// <summary>
    /// Creates the result of a stock: the rows opened and not closed. If no row was ever opened, there are no rows.
    /// </summary>
    public static MeasuredValue OfOpen(WeightedStock movements, NoRows noRows) => movements.Opened == 0
        ? OfCount(0, 0, noRows)
        : Measured(movements.Open, movements.Opened - movements.Closed);

    private static MeasuredValue Measured(decimal value, long rows) =>
        new(ObservationState.Measured, null, value, null, null, rows);

    private static MeasuredValue None(ObservationState state, string reason, long rows = 0) =>
        new(state, reason, null, null, null, rows);
}
