using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Economy.Amounts;

/// <summary>The number of pieces that a benefit's improvement applies to, now and before the effect (rule C3.4).</summary>
/// <param name="book">Readers' figures.</param>
/// <param name="quantity">The quantity that the benefit counts.</param>
public sealed class Volumes(FigureBook book, BenefitQuantity quantity)
{
    /// <summary>Gets the volume of a figure's period, or null if it was not counted.</summary>
    public decimal? For(Figure figure) => quantity.VolumeIndicatorId is { } counter
        ? book.Value(counter, figure.UnitId, figure.Observation.Period)
        : figure.Observation.Denominator;

    /// <summary>
    /// Gets the volume of a period of the same length before the effect: the mean of the periods inside the baseline's window, or
    /// the denominator of a fixed baseline; null if neither is known.
    /// </summary>
    public decimal? BaselineVolume(IndicatorDefinition indicator, string unitId)
    {
        switch (indicator.Baseline)
        {
            case WindowBaseline window:
                var days = new DaySpan(window.Start, window.End);
                decimal?[] volumes =
                [
                    .. book.Series(indicator.Id, unitId)
                        .Where(figure => figure.Observation.Period.Start >= days.Start
                            && figure.Observation.Period.End <= days.End).Select(For),
                ];
                return volumes.Length == 0 || volumes.Any(volume => volume is null) ? null : volumes.Average();
            case FixedBaseline known:
                return (known.Units.GetValueOrDefault(unitId) ?? known.Value)?.Denominator;
            default:
                return null;
        }
    }
}
