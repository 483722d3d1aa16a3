using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>Tells of deliveries that should be there by now and are not.</summary>
internal static class DeliveryFindings
{
    /// <summary>Makes the finding of a dataset; null where nothing is expected of it, or all that is expected is there.</summary>
    /// <param name="measurement">The catalogue and calendar.</param>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="reach">The day its data reach to; null where it never delivered.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public static RunFinding? Of(Measurement measurement, string datasetId, DateOnly? reach, DateOnly asOf)
    {
        DatasetDefinition dataset = measurement.Catalogue.Datasets[datasetId];
        if (dataset.Expect.By is not { } by
            || ExpectedDelivery.Find(
                by, PublishedGrain.Finest(measurement.Catalogue, datasetId), measurement.NowAt(asOf), reach, measurement.Calendar)
                is not { IsDelivered: false } expected)
        {
            return null;
        }

        string? contact = measurement.Catalogue.Sources[dataset.SourceId].Contact;
        return new RunFinding(datasetId, null, new MeasuringFinding(
            reach is null ? "NeverDelivered" : "DeliveryLate", null, null, null, 0, Told(dataset, expected, reach, contact, Language.English))
        {
            DetailDanish = Told(dataset, expected, reach, contact, Language.Danish),
        });
    }

    private static string Told(DatasetDefinition dataset, ExpectedDelivery expected, DateOnly? reach, string? contact, Language language)
    {
        string by = expected.By.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        string late = expected.WorkingDaysLate.ToString(CultureInfo.InvariantCulture);
        string through = reach?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
        return language == Language.Danish
            ? $"Datasættet '{dataset.Id}' mangler {expected.Period.Id}, ventet senest {by}; {late} arbejdsdage for sent. "
                + (reach is null ? "Det har aldrig leveret. " : $"Data når til og med {through}. ")
                + $"Ryk {contact ?? $"kilden '{dataset.SourceId}'"} for leveringen, og kør så: benefitmeter measure {dataset.Id}."
            : $"Dataset '{dataset.Id}' lacks {expected.Period.Id}, expected by {by}; {late} working days late. "
                + (reach is null ? "It has never delivered. " : $"Its data reach {through}. ")
                + $"Ask {contact ?? $"source '{dataset.SourceId}'"} for the delivery, then run: benefitmeter measure {dataset.Id}.";
    }
}
