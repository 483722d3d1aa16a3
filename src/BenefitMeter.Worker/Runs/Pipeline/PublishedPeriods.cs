using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>Finds the periods that changed figures stand in.</summary>
internal static class PublishedPeriods
{
    /// <summary>Gets each period once, with its Danish working days.</summary>
    public static IReadOnlyCollection<PublishedPeriod> Of(IEnumerable<FigureChange> changes) =>
    [
        .. changes.Select(change => change.New?.Observation.Period).OfType<Period>().Distinct()
            .Select(period => new PublishedPeriod(period, WorkingDays.In(period, excludeHolidays: true))),
    ];
}
