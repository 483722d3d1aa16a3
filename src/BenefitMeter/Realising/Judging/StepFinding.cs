using System.Globalization;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising.Judging;

/// <summary>Tells of figures that were not judged because they lie far outside their series; which, never how far.</summary>
internal static class StepFinding
{
    private const int Listed = 5;

    /// <summary>Makes one finding of an indicator's steps; null where there is none.</summary>
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
                $"Tal for '{indicator.Id}' langt uden for niveauet i perioderne før og derfor ikke vurderet: {which}{rest}. "
                    + "Se efter en ændring i kilden. "
                    + $"Er ændringen reel, så skriv known-steps: [{{ period: {newest}, reason: … }}] under indikatoren; "
                    + "et niveau, der holder i to perioder mere, vurderes af sig selv.",
                $"Figures of '{indicator.Id}' far outside the level of the periods before, and therefore not judged: "
                + $"{which}{rest}. Look for a change at the source. "
                + $"If it is real, write known-steps: [{{ period: {newest}, reason: … }}] under the indicator; "
                + "a level that holds for two more periods is judged by itself."));
    }
}
