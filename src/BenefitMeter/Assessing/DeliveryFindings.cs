using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Assessing;

/// <summary>Tells of deliveries that should be there by now and are not.</summary>
public static class DeliveryFindings
{
    /// <summary>Makes the findings of some datasets.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="now">The moment, in UTC, that counts as now.</param>
    /// <param name="datasets">
    /// The datasets, each with the last day that its deliveries reach to; null where none was ever delivered.
    /// </param>
    public static IEnumerable<RunFinding> Find(
        Catalogue catalogue, ReportingCalendar calendar, DateTime now, IEnumerable<(string DatasetId, DateOnly? Reach)> datasets)
    {
        foreach ((string id, DateOnly? reach) in datasets)
        {
            DatasetDefinition dataset = catalogue.Datasets[id];
            if (dataset.Expectation.By is { } by
                && ExpectedDelivery.Find(by, PublishedGrain.Finest(catalogue, id), now, reach, calendar)
                    is { IsDelivered: false } expected)
            {
                yield return new RunFinding(id, null, new MeasuringFinding(
                    reach is null ? FindingCode.NeverDelivered : FindingCode.DeliveryLate, null, null, null, 0,
                    Message(dataset, expected, reach, catalogue.Sources[dataset.SourceId].Contact)));
            }
        }
    }

    private static LocalText Message(DatasetDefinition dataset, ExpectedDelivery expected, DateOnly? reach, string? contact)
    {
        string by = expected.By.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        string late = expected.WorkingDaysLate.ToString(CultureInfo.InvariantCulture);
        string through = reach?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
        return new(
            $"Datasættet '{dataset.Id}' mangler {expected.Period.Id}, ventet senest {by}; {late} "
                + $"{(expected.WorkingDaysLate == 1 ? "arbejdsdag" : "arbejdsdage")} for sent. "
                + (reach is null ? "Der er aldrig leveret noget. " : $"Data når til og med {through}. ")
                + $"Ryk {contact ?? $"kilden '{dataset.SourceId}'"} for leveringen, og kør så: "
                + $"benefitmeter measure {dataset.Id}.",
            $"Dataset '{dataset.Id}' lacks {expected.Period.Id}, expected by {by}; {late} working "
                + $"{(expected.WorkingDaysLate == 1 ? "day" : "days")} late. "
                + (reach is null ? "Nothing has ever been delivered. " : $"Its data reach {through}. ")
                + $"Ask {contact ?? $"source '{dataset.SourceId}'"} for the delivery, then run: "
                + $"benefitmeter measure {dataset.Id}.");
    }
}
