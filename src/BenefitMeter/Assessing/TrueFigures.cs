using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;

namespace BenefitMeter.Assessing;

/// <summary>The true numbers of the figures that readers must not see: they go where readers have no right to read.</summary>
/// <param name="IndicatorIds">The indicators measured: theirs take the place of all that was kept of them.</param>
/// <param name="Rows">The hidden figures.</param>
public sealed record TrueFigures(IReadOnlyList<string> IndicatorIds, IReadOnlyList<TrueFigure> Rows)
{
    /// <summary>Gets that no indicator was measured: what is kept stays.</summary>
    public static TrueFigures None { get; } = new([], []);

    /// <summary>Gets the true numbers of what is hidden.</summary>
    public static TrueFigures Of(IReadOnlyList<MeasuredIndicator> measured, HiddenFigures hidden) => new(
        [.. measured.Select(each => each.Indicator.Id)],
        [
            .. from each in measured
               from series in each.Series
               from observation in series.Observations
               let why = hidden.Find(each.Indicator.Id, series.Unit.Id, observation.Period)
               where why is not null
               select new TrueFigure(
                   new FigureKey(each.Indicator.Id, series.Unit.Id, observation.Period.Grain, observation.Period.Id),
                   observation, why.GuardedRows),
        ]);
}

/// <summary>The true numbers of a hidden figure.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Observation">What was measured.</param>
/// <param name="GuardedRows">
/// The rows it had when last a small group needed it hidden: while it has them still, it stays hidden.
/// </param>
public sealed record TrueFigure(FigureKey Key, Observation Observation, long GuardedRows);
