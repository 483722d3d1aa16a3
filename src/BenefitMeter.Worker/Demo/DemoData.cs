namespace BenefitMeter.Worker.Demo;

/// <summary>The source systems of the sample municipality. All data are invented, and no row is about a person.</summary>
internal static class DemoData
{
    /// <summary>
    /// Writes the source databases (<c>data</c>) and file drops (<c>drops</c>) that are missing in a folder. The same timeline
    /// gives the same bytes.
    /// </summary>
    public static void Write(string directory, DemoTimeline timeline)
    {
        string drops = Path.Combine(directory, "drops");
        DemoFile.WriteMissing(Path.Combine(directory, "data", "post.db"), path => DemoPost.Write(path, timeline));
        DemoCases.Write(drops, timeline);
        DemoFile.WriteMissing(Path.Combine(drops, "opkald.csv"), path => DemoCalls.Write(path, timeline));
        DemoPayroll.Write(Path.Combine(drops, "loen.csv"), timeline);
        DemoLedger.Write(Path.Combine(drops, "finans.csv"), timeline);
    }

    /// <summary>Deletes the generated files in a folder, so that they can be written for another day. Other files stay.</summary>
    public static void Remove(string directory)
    {
        string drops = Path.Combine(directory, "drops");
        IEnumerable<string> cases = Directory.Exists(drops) ? Directory.EnumerateFiles(drops, "sager-????.csv") : [];
        foreach (string file in cases.Append(Path.Combine(drops, "opkald.csv")).Append(Path.Combine(drops, "loen.csv"))
            .Append(Path.Combine(drops, "finans.csv")))
        {
            if (File.Exists(file))
            {
                File.Delete(file);
            }
        }

        string database = Path.Combine(directory, "data", "post.db");
        if (File.Exists(database))
        {
            File.Delete(database);
        }
    }
}
