namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>The sample town with a schedule for its letters, and somebody to call.</summary>
internal static class ScheduledTown
{
    public static Workspace Make()
    {
        Workspace folder = SampleTown.Everything();
        string path = Directory.EnumerateFiles(folder.Folder, "*.yaml")
            .Single(file => File.ReadAllText(file).Contains("organisation:", StringComparison.Ordinal));
        string text = File.ReadAllText(path)
            .Replace("path: letters.csv }", "path: letters.csv, contact: \"IT, 1234\" }", StringComparison.Ordinal)
            .Replace(
                "    complete-through: none\n", "    complete-through: none\n    schedule: daily 05:30\n",
                StringComparison.Ordinal);
        File.WriteAllText(path, text);
        return folder;
    }
}
