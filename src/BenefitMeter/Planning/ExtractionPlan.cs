using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>Works out what must be asked of a dataset so that its indicators can be measured.</summary>
public static class ExtractionPlan
{
    /// <summary>Gets the one question that gathers everything that indicators need of a dataset.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="datasetId">The dataset asked.</param>
    /// <param name="indicators">The indicators; those not measured on the dataset add nothing.</param>
    /// <param name="asOf">The last day that is looked at (inclusive).</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static Extraction For(
        Catalogue catalogue, string datasetId, IEnumerable<IndicatorDefinition> indicators, DateOnly asOf, ReportingCalendar calendar) =>
        throw new NotSupportedException($"{catalogue}{datasetId}{indicators}{asOf}{calendar}");
}
