using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>Tells of deliveries that should be there by now and are not.</summary>
internal static class DeliveryFindings
{
    /// <summary>Makes the findings of a run's datasets.</summary>
    /// <param name="runContext">The catalogue, the calendar and how far each dataset was read before.</param>
    /// <param name="datasets">The datasets.</param>
    /// <param name="tallies">What they delivered now; of those that delivered nothing, what they delivered before counts.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<RunFinding>> FindAsync(
        RunContext runContext, IReadOnlyList<string> datasets, IReadOnlyDictionary<string, DatasetTallies> tallies, DateOnly asOf,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<DatasetWatermark> before =
            runContext.Store is { } store ? await store.ReadWatermarksAsync(cancellationToken) : [];
        return [.. datasets.Select(dataset => Find(runContext, dataset, Reach(dataset), asOf)).OfType<RunFinding>()];

        DateOnly? Reach(string dataset) => tallies.TryGetValue(dataset, out DatasetTallies? delivered)
            ? delivered.Reach
            : before.FirstOrDefault(watermark => watermark.DatasetId == dataset)?.DataThrough;
    }

    private static RunFinding? Find(RunContext runContext, string datasetId, DateOnly? reach, DateOnly asOf)
    {
        DatasetDefinition dataset = runContext.Catalogue.Datasets[datasetId];
        if (dataset.Expectation.By is not { } by
            || ExpectedDelivery.Find(
                by, PublishedGrain.Finest(runContext.Catalogue, datasetId), runContext.NowAt(asOf), reach, runContext.Calendar)
                is not { IsDelivered: false } expected)
        {
            return null;
        }

        string? contact = runContext.Catalogue.Sources[dataset.SourceId].Contact;
        return new RunFinding(datasetId, null, new MeasuringFinding(
            reach is null ? FindingCode.NeverDelivered : FindingCode.DeliveryLate, null, null, null, 0,
            Message(dataset, expected, reach, contact)));
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
