using System.Diagnostics;
using BenefitMeter.Realising;

namespace BenefitMeter.Benchmarks.Measurements;

/// <summary>
/// Figures judged a second of one core: baselines, plans, realisations and both smileys of months that are gathered already.
/// </summary>
internal sealed class JudgingRate : IBenchmark
{
    private const int Units = 100;
    private const int Parts = 5;
    private const int Written = 50; // one indicator of so many has its sentences written
    private const decimal Million = 1;

    /// <inheritdoc/>
    public string Name => "judging";

    /// <inheritdoc/>
    public Task<BenchmarkResult> MeasureAsync(Workbench bench)
    {
        int indicators = bench.Size(1000, 30);
        JudgedIndicators town = new(indicators, Units, forecasts: false);
        town.Check();
        Spread rate = Rate(town);
        double measuring = Seconds(town.Measure);
        int written = Math.Max(indicators / Written, 1);
        long letters = 0;
        double sentences = Seconds(() => letters = town.Figures(written).Sum(Letters));
        town = new JudgedIndicators(indicators, Units, forecasts: true);
        town.Check();
        Spread withForecasts = Rate(town);
        string what = $"Judging {indicators:#,0} indicators × {Units + 1} units × {JudgedIndicators.Months} months";
        double figures = indicators * (Units + 1.0) * JudgedIndicators.Months;
        return Task.FromResult(new BenchmarkResult(
            [
                BenchmarkLine.AtLeast(
                    Million, what, "per second and core", rate,
                    $"measuring them first: {Spread.Shown(figures / measuring / 1e6)} million a second; "
                        + $"judging and writing both sentences, {letters / (figures / indicators * written):0} letters a figure: "
                        + $"{Spread.Shown(figures / indicators * written / sentences / 1e6)}"),
                BenchmarkLine.AtLeast(
                    Million, what + ", with a forecast on the latest", "per second and core", withForecasts,
                    $"{indicators * (Units + 1):#,0} forecasts"),
            ],
            [Growth(bench)]));
    }

    private static long Letters(Figure figure) =>
        figure.Realisation.SentenceDanish.Length + figure.Realisation.SentenceEnglish.Length;

    // All are judged, a part each time.
    private static Spread Rate(JudgedIndicators town)
    {
        List<double> rates = [];
        for (int part = 0; part < Parts; part++)
        {
            long figures = 0;
            double seconds = Seconds(() => figures = town.Judge(part, Parts));
            rates.Add(figures / seconds / 1e6);
        }

        return new Spread(rates, " million");
    }

    private static Growth Growth(Workbench bench) => new(
        "judging, seconds of one core", "indicators",
        [
            .. new[] { bench.Size(100, 3), bench.Size(300, 10), bench.Size(900, 30) }.Select(indicators =>
            {
                JudgedIndicators part = new(indicators, Units, forecasts: true);
                return ((double)indicators, Seconds(() => part.Judge()));
            }),
        ]);

    // Of the processors, whichever thread used them: the collector's too.
    private static double Seconds(Action work)
    {
        using Process own = Process.GetCurrentProcess();
        TimeSpan before = own.TotalProcessorTime;
        work();
        own.Refresh();
        return (own.TotalProcessorTime - before).TotalSeconds;
    }
}
