using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Judging;

/// <summary>What is remembered of a series gives the steps that the whole series gives, however its level leapt.</summary>
public sealed class SeriesCheckpointTests
{
    private const int Months = 90;
    private static readonly IndicatorDefinition Count =
        Sample.Indicator(new CountMeasure(Filter.Everything)) with { Grain = PeriodGrain.Month };

    [Fact]
    public void Create_NightAfterNight_FindsTheStepsOfTheWholeSeries()
    {
        int first = Random.Shared.Next(1, 1_000_000);
        (int steps, int left) = (0, 0);
        for (int seed = first; seed < first + 200; seed++)
        {
            (int found, int leftOut) = Nights(seed);
            (steps, left) = (steps + found, left + leftOut);
        }

        Assert.True(steps > 100 && left > 1000, $"Only {steps} steps were met, and {left} figures left out.");
    }

    private static (int Steps, int LeftOut) Nights(int seed)
    {
        Random random = new(seed);
        Figure[] all = Series(random);
        SeriesCheckpoint? memory = null;
        (int found, int leftOut) = (0, 0);
        for (int night = 5; night < Months; night += random.Next(1, 4))
        {
            Figure[] there = all[..(night + 1)];
            Figure[] read =
                memory?.ReadFrom is { } from ? [.. there.SkipWhile(figure => figure.Observation.Period < from)] : there;
            bool[] expected = Walk(there, memory: null);
            bool[] steps = Walk(read, memory);
            int settled =
                memory is null ? 0 : Array.FindIndex(there, figure => figure.Observation.Period.Start >= memory.SettledBefore);

            Assert.True(
                expected.Skip(settled).SequenceEqual(steps.TakeLast(there.Length - settled)),
                $"Seed {seed}, night {night}, {memory}");
            (found, leftOut) = (found + expected.Count(isStep => isStep), leftOut + there.Length - read.Length);
            memory = SeriesCheckpoint.Create(
                Count, 1, read, there[Math.Max(night - random.Next(1, 3), 0)].Observation.Period.Start, memory);
        }

        return (found, leftOut);
    }

    private static bool[] Walk(Figure[] figures, SeriesCheckpoint? memory)
    {
        Observation[] seen = [.. figures.Select(figure => figure.Observation)];
        (int settled, int level) = memory?.IndexesIn(seen) ?? (0, 0);
        return StepRule.Walk(Count, seen, _ => null, settled, level).Steps;
    }

    // A level that leaps now and then, sometimes only for a month, with months that were not delivered.
    private static Figure[] Series(Random random)
    {
        decimal level = 100;
        List<Figure> figures = [];
        for (int month = 0; month < Months; month++)
        {
            level = random.Next(12) == 0 ? random.Next(20, 3000) : level;
            decimal value = random.Next(25) == 0 ? 9000 : level + random.Next(-9, 10);
            bool isMissing = random.Next(8) == 0;
            DateOnly start = new DateOnly(2018, 1, 1).AddMonths(month);
            Period period = new(PeriodGrain.Month, start, start.AddMonths(1));
            figures.Add(new Figure
            {
                IndicatorId = Count.Id,
                UnitId = "u",
                DefinitionVersion = 1,
                Realisation = new Realisation(),
                Observation = new Observation
                {
                    Period = period,
                    State = isMissing ? ObservationState.Missing : ObservationState.Measured,
                    Value = isMissing ? null : value,
                    RowsCounted = isMissing ? 0 : (long)value,
                    IsComplete = !isMissing,
                    IsFinal = !isMissing,
                    DataThrough = isMissing ? null : period.LastDay,
                },
            });
        }

        return [.. figures];
    }
}
