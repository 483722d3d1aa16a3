using System.Globalization;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Reports figures that were not judged because they lie far outside their series. The finding says which figures, but never how
/// far.
/// </summary>
internal static class StepFinding
{
    private const int Listed = 5;

    /// <summary>Creates one finding for all steps of an indicator, or null if there are none.</summary>
    public static MeasuringFinding? Create(IndicatorDefinition indicator, IEnumerable<Figure> figures)
    {
        Figure[] steps =
        [
            .. figures.Where(figure => figure.Realisation.ResultReason == StepRule.Code)
                .OrderByDescending(figure => figure.Observation.Period.Start),
        ];
        if (steps.Length == 0)
        {
            return null;
        }

        string which = string.Join(", ", steps.Take(Listed).Select(step => $"{step.UnitId} {step.Observation.Period.Id}"));
        string newest = steps[0].Observation.Period.Id;
        string rest =
            steps.Length > Listed ? string.Create(CultureInfo.InvariantCulture, $" (+{steps.Length - Listed})") : string.Empty;
        return new MeasuringFinding(StepRule.Code, null, null, null, steps.Length,
            new(
                $"Tal for '{indicator.Id}' langt fra niveauet i perioderne før og derfor ikke vurderet: {which}{rest}. "
                    + "Undersøg, om kilden er ændret. "
                    + $"Er ændringen reel, så skriv known-steps: [{{ period: {newest}, reason: … }}] under indikatoren; "
                    + "et niveau, der bekræftes af to perioder mere, vurderes automatisk.",
                $"Figures for '{indicator.Id}' far from the level of the periods before, and therefore not judged: "
                + $"{which}{rest}. Check whether the source has changed. "
                + $"If the change is real, write known-steps: [{{ period: {newest}, reason: … }}] under the indicator; "
                + "a level that is confirmed by two more periods is judged automatically."));
    }
}
