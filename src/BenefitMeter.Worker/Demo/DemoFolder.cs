using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Configuration;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// A folder that the demo lives in. Its settings file <c>benefitmeter.json</c> keeps the seed, the start and the as-of day, so
/// that a later run finds the same municipality on the same day and changes nothing (rule 35).
/// </summary>
internal static class DemoFolder
{
    private const string FileName = Settings.FolderFile;
    private const int Seed = 4711;

    private static readonly JsonSerializerOptions Form =
        new() { WriteIndented = true, RespectRequiredConstructorParameters = true };

    /// <summary>
    /// Makes the folder a demo folder, or finds that it is one, and writes the data and catalogue files it lacks.
    /// </summary>
    /// <param name="directory">The folder; made if it is not there.</param>
    /// <param name="asOf">The as-of day asked for; null keeps the folder's own, or takes today where it has none.</param>
    /// <param name="today">Today's date in the municipality's zone.</param>
    /// <returns>The folder's timeline.</returns>
    /// <exception cref="BenefitMeterException">The folder holds something else, or the day lies before its start.</exception>
    public static DemoTimeline Prepare(string directory, DateOnly? asOf, DateOnly today)
    {
        DemoTimeline? kept = Read(directory);
        DemoTimeline timeline =
            kept is null ? DemoTimeline.EndingAt(asOf ?? today, Seed) : kept with { AsOf = asOf ?? kept.AsOf };
        if (timeline.AsOf < timeline.Month(1))
        {
            throw Refused(
                new LocalText(
                    $"Mappen {directory} begynder {timeline.Start:yyyy-MM-dd}.",
                    $"The folder {directory} begins on {timeline.Start:yyyy-MM-dd}."),
                new LocalText(
                    "Vælg en senere dag med --as-of, eller en ny mappe med --directory.",
                    "Choose a later day with --as-of, or a new folder with --directory."));
        }

        if (timeline != kept)
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
                    $"Mappen {directory} er ikke tom og er ikke en demo (den har ingen {FileName}).",
                    $"The folder {directory} is not empty and is not a demo (it has no {FileName})."),
                new LocalText("Vælg en anden med --directory.", "Choose another with --directory."));
    }

    private static DemoTimeline Parse(string file)
    {
        try
        {
            if (JsonSerializer.Deserialize<StoredSettings>(File.ReadAllText(file), Form) is { } kept)
            {
                return new DemoTimeline(kept.Demo.Start, kept.Measure.AsOf, kept.Demo.Seed);
            }
        }
        catch (JsonException)
        {
            // Refused below, as an empty document is.
        }

        throw Refused(
            new LocalText($"Filen {file} kan ikke læses.", $"The file {file} cannot be read."),
            new LocalText(
                "Slet mappen, eller vælg en anden med --directory.", "Delete the folder, or choose another with --directory."));
    }

    private static BenefitMeterException Refused(LocalText why, LocalText nextStep) => new(FailureKind.Catalogue, why, nextStep);

    // The as-of day stands where every verb looks for it, under Measure.
    private sealed record StoredSettings(StoredMeasure Measure, StoredDemo Demo)
    {
        public static StoredSettings Of(DemoTimeline timeline) =>
            new(new StoredMeasure(timeline.AsOf), new StoredDemo(timeline.Start, timeline.Seed));
    }

    private sealed record StoredMeasure(DateOnly AsOf);

    private sealed record StoredDemo(DateOnly Start, int Seed);
}
