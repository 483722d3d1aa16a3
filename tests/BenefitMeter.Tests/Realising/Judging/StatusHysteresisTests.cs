using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Cases;
using static BenefitMeter.Realising.Status;

namespace BenefitMeter.Tests.Realising.Judging;

public sealed class StatusHysteresisTests
{
    private static readonly IndicatorDefinition Attained = Given.Count with { Judgement = Judgement.Attainment };

    [Fact]
    public void Results_TwoPeriodsWithMargins_TurnWhenBothReachTheOtherSide()
    {
        // Getting worse needs two periods below 98, getting better two of at least 103: 99 is no step down, 101 is no step up.
        Assert.Equal([Green, Green, Green, Yellow, Yellow, Yellow, Green], Turned(2, 2, 3, 105, 99, 97, 97, 101, 104, 104));
    }

    [Fact]
    public void Results_YellowThenRed_TurnsOnlyAsFarAsAllPeriodsReach() =>
        Assert.Equal([Green, Green, Yellow, Red], Turned(2, 0, 0, 100, 90, 70, 70));

    [Fact]
    public void Results_OnePeriodWithoutMargin_IsThePlainRule() =>
        Assert.Equal([Green, Red, Yellow, Green], Turned(1, 0, 0, 100, 79, 80, 100));

    [Fact]
    public void Results_GreyBetween_NeitherPreservesNorChanges() =>
        Assert.Equal([Green, Grey, Green, Red], Turned(2, 0, 0, 100, null, 70, 70));

    [Fact]
    public void Judge_SeriesWithHysteresis_SaysThatTheColourIsUnchanged()
    {
        IReadOnlyList<Realisation> judged = Judge(2, null, 100, 70, 70);

        Assert.Equal([Green, Green, Red], judged.Select(each => each.Result));
        Assert.Equal([null, StatusHysteresis.Code, null], judged.Select(each => each.ResultReason));
        Assert.Equal(
            "Grøn: 70 letters mod plan 100 letters. 70,0 % af planen er nået. Farven er uændret: den skifter først, når reglen "
            + "er opfyldt i 2 perioder i træk og med margen."
            + " Mangler 30 i februar. Grundlag: målopfyldelse uden nulpunkt. Data til og med 28.02.2025.",
            judged[1].SentenceDanish);
    }

    [Fact]
    public void Judge_ReusedFigures_GiveTheSameColours()
    {
        IReadOnlyList<Realisation> whole = Judge(2, null, 100, 70, 70, 70);

        Assert.Equal(whole, Judge(2, [whole[0], whole[1], null, null], 100, 70, 70, 70));
    }

    private static IReadOnlyList<Realisation> Judge(int periods, IReadOnlyList<Realisation?>? standing, params decimal[] values)
    {
        IndicatorDefinition indicator = Attained with { Judging = JudgingSettings.Default with { PeriodsInARow = periods } };
        var target = new UnitTarget(Given.Step((new DateOnly(2025, 1, 1), 100)), null);
        Observation[] months = [.. values.Select((value, i) => Given.Value(Given.Month(2025, i + 1), value))];
        return SeriesJudge.Judge(
            new SeriesContext(indicator, target, target), months, _ => null, _ => null, DateOnly.MinValue,
            months[^1].Period.End, standing);
    }

    private static IReadOnlyList<Status> Turned(
        int periods, decimal enter, decimal recover, params double?[] percents) => StatusHysteresis.Results(
            [
                .. percents.Select(percent => percent is null ? new Realisation() : new Realisation
                {
                    Result = StatusRule.OfPercent((decimal)percent, JudgingSettings.Default),
                    ResultBasis = "Attainment",
                    RealisedPlanPercent = (decimal)percent,
                }),
            ],
            Attained with
            { Judging = JudgingSettings.Default with { PeriodsInARow = periods, EnterMargin = enter, RecoverMargin = recover } });
}
