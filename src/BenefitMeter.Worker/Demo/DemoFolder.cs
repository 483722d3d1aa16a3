using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Configuration;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The folder of a demo. Its settings file <c>benefitmeter.json</c> has the seed, the start and the as-of day, so that a later
/// run has the same municipality on the same day and changes nothing (rule 35).
/// </summary>
internal static class DemoFolder
{
    private const string FileName = Settings.FolderFile;
    private const int Seed = 4711;

    private static readonly JsonSerializerOptions Form =
        new() { WriteIndented = true, RespectRequiredConstructorParameters = true };

    /// <summary>
    /// Creates a demo in a new or empty folder, or opens an existing demo, and writes the data and catalogue files that are
    /// missing.
    /// </summary>
    /// <param name="directory">The folder; it is created if it does not exist.</param>
    /// <param name="asOf">The as-of day; null for the folder's own, or for today if the folder is new.</param>
    /// <param name="today">Today's date in the municipality's time zone.</param>
    /// <returns>The folder's timeline.</returns>
    /// <exception cref="BenefitMeterException">The folder has other content, or the day is before the second month.</exception>
    public static DemoTimeline Prepare(string directory, DateOnly? asOf, DateOnly today)
    {
        DemoTimeline? existing = Read(directory);
        DemoTimeline timeline =
            existing is null ? DemoTimeline.EndingAt(asOf ?? today, Seed) : existing with { AsOf = asOf ?? existing.AsOf };
        if (timeline.AsOf < timeline.Month(1))
        {
            throw Refused(
                new LocalText(
                    $"Demoen i {directory} begynder {timeline.Start:yyyy-MM-dd} og skal mindst dække en måned.",
                    $"The demo in {directory} begins on {timeline.Start:yyyy-MM-dd} and must cover at least a month."),
                new LocalText(
                    "Vælg en senere dag med --as-of, eller en ny mappe med --directory.",
                    "Choose a later day with --as-of, or a new folder with --directory."));
        }

        if (timeline != existing)
        {
            DemoData.Remove(directory);
            Directory.CreateDirectory(directory);
            string unfinished = Path.Combine(directory, FileName + ".tmp");
            File.WriteAllText(unfinished, JsonSerializer.Serialize(StoredSettings.Of(timeline), Form));
            File.Move(unfinished, Path.Combine(directory, FileName), overwrite: true);
        }

        DemoData.Write(directory, timeline);
        DemoCatalogue.Write(directory, timeline);
        return timeline;
    }

    private static DemoTimeline? Read(string directory)
    {
        string file = Path.Combine(directory, FileName);
        if (File.Exists(file))
        {
            return Parse(file);
        }

        return !Directory.Exists(directory) || !Directory.EnumerateFileSystemEntries(directory).Any()
            ? null
            : throw Refused(
                new LocalText(
                    $"Mappen {directory} er ikke tom og indeholder ikke en demo (der er ingen {FileName}).",
                    $"The folder {directory} is not empty and is not a demo (it has no {FileName})."),
                new LocalText("Vælg en anden mappe med --directory.", "Choose another folder with --directory."));
    }

    private static DemoTimeline Parse(string file)
    {
        try
        {
            if (JsonSerializer.Deserialize<StoredSettings>(File.ReadAllText(file), Form) is { } stored)
            {
                return new DemoTimeline(stored.Demo.Start, stored.Measure.AsOf, stored.Demo.Seed);
            }
        }
        catch (JsonException)
        {
            // Refused below, like an empty document.
        }

        throw Refused(
            new LocalText($"Filen {file} kan ikke læses.", $"The file {file} cannot be read."),
            new LocalText(
                "Slet mappen, eller vælg en anden med --directory.",
                "Delete the folder, or choose another one with --directory."));
    }

    private static BenefitMeterException Refused(LocalText reason, LocalText nextStep) =>
        new(FailureKind.Catalogue, reason, nextStep);

    // The names of these properties are those of the file. The as-of day is under Measure, where every verb looks for it.
    private sealed record StoredSettings(StoredMeasure Measure, StoredDemo Demo)
    {
        public static StoredSettings Of(DemoTimeline timeline) =>
            new(new StoredMeasure(timeline.AsOf), new StoredDemo(timeline.Start, timeline.Seed));
    }

    private sealed record StoredMeasure(DateOnly AsOf);

    private sealed record StoredDemo(DateOnly Start, int Seed);
}
