using BenefitMeter.Benchmarks.Measurements;

namespace BenefitMeter.Benchmarks;

/// <summary>Every promise, in the order of the table; one line each.</summary>
internal static class BenchmarkList
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new PostgreSqlRows(),
        new NightWithHistory(),
        new CsvRows(),
        new StartAndIdle(),
        new ManyAtOnce(),
        new JudgingRate(),
        new Publishing(),
    ];
}
