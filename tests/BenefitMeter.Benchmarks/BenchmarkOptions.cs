namespace BenefitMeter.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="IsShort">Whether everything is measured small, in under three minutes.</param>
/// <param name="Names">The promises to measure; empty for all.</param>
/// <param name="Folder">Where the table is written as Markdown and JSON.</param>
internal sealed record BenchmarkOptions(bool IsShort, IReadOnlyList<string> Names, string Folder)
{
    /// <summary>Reads the arguments; null where they cannot be read.</summary>
    public static BenchmarkOptions? Of(string[] args)
    {
        bool isShort = false;
        List<string> names = [];
        string folder = Directory.GetCurrentDirectory();
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--short":
                    isShort = true;
                    break;
                case "--only" when i + 1 < args.Length && BenchmarkList.All.Any(promise => promise.Name == args[i + 1]):
                    names.Add(args[++i]);
                    break;
                case "--out" when i + 1 < args.Length:
                    folder = args[++i];
                    break;
                default:
                    return null;
            }
        }

        return new BenchmarkOptions(isShort, names, folder);
    }

    /// <summary>Tells whether a promise is to be measured.</summary>
    public bool Includes(IBenchmark promise) => Names.Count == 0 || Names.Contains(promise.Name);
}
