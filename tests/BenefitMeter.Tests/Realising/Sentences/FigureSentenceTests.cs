using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Sentences;

public sealed class FigureSentenceTests
{
    private static readonly Period June = Given.Month(2026, 6);

    private static readonly IndicatorDefinition DigitalShare = Given.Percent with
    {
        NumeratorName = new LocalText("digitale breve", "digital letters"),
    };

    // 60 → 75 in June alone; 71 is reached on the 22nd, a delay of 8/30 months, within the tolerance.
    private static readonly TargetProfile RiseInJune = Given.Line(new DateOnly(2026, 5, 31), new DateOnly(2026, 6, 30), 75);

    [Fact]
    public void Red_ReadsAsTheContractSays()
    {
        Realisation judged = Given.Judged(DigitalShare, 60, RiseInJune, Given.Ratio(June, 3550, 5000, 100));

        Assert.Equal(
            "Rød: 71,0 % mod plan 75,0 % (nulpunkt 60,0 %). 73,3 % af den planlagte forbedring er nået; gul fra 80 %. "
            + "Mangler 200 digitale breve i juni. Grundlag: plan til dato. Data til og med 30.06.2026.",
            judged.SentenceDanish);
        Assert.Equal(
            "Red: 71.0% against a plan of 75.0% (baseline 60.0%). 73.3% of the planned improvement is reached; yellow from 80%. "
            + "200 digital letters short in June. Basis: plan to date. Data through 30 June 2026.",
            judged.SentenceEnglish);
    }

    [Fact]
    public void Green_OmitsTheThresholdAndGivesTheLead()
    {
        TargetProfile profile = Given.Line(new DateOnly(2025, 12, 31), new DateOnly(2026, 12, 31), 85);

        Realisation judged = Given.Judged(DigitalShare, 60, profile, Given.Ratio(June, 78, 100, 100));

        // Plan 60 + 25·181/365 = 72.397; 18/12.397 = 145.2 %; planned for 31.12 + ⌊18·365/25⌋ = 262 days, 19.09.2026.
        Assert.Equal(
            "Grøn: 78,0 % mod plan 72,4 % (nulpunkt 60,0 %). 145,2 % af den planlagte forbedring er nået. "
            + "Tidsplan: 2,6 mdr. foran planen. Grundlag: plan til dato. Data til og med 30.06.2026.",
            judged.SentenceDanish);
    }

    [Fact]
    public void LowerIsBetter_GivesTheExcessAndTheDelay()
    {
        IndicatorDefinition days = Given.Count with
        {
            MeasuredIn = "days",
            Decimals = 1,
            Direction = Direction.LowerIsBetter,
            Measure = new PercentileMeasure(new ColumnValue("Dage"), 0.5m, Filter.Everything),
        };
        TargetProfile profile = Given.Line(new DateOnly(2024, 12, 31), new DateOnly(2025, 12, 31), 28);

        Realisation judged = Given.Judged(days, 42, profile, Given.Value(Given.Month(2025, 6), 39));

        // P07: plan 35.06, delay 3.37 months; 3 of 6.942 days.
        Assert.Equal(
            "Red: 39.0 days against a plan of 35.1 days (baseline 42.0 days). 43.2% of the planned improvement is reached; "
            + "yellow from 80%. Timeline: red, 3.4 months behind the plan. Basis: plan to date. Data through 30 June 2025.",
            judged.SentenceEnglish);
        Assert.Null(judged.MissingAmount);
    }

    [Fact]
    public void NoProgress_SaysAtLeast()
    {
        TargetProfile profile = Given.Line(new DateOnly(2025, 12, 31), new DateOnly(2026, 12, 31), 85);

        Realisation judged = Given.Judged(DigitalShare, 60, profile, Given.Ratio(June, 59, 100, 100));

        Assert.Contains("Tidsplan: rød, mindst 6,0 mdr. bagud.", judged.SentenceDanish, StringComparison.Ordinal);
    }

    [Fact]
    public void PlanBelowBaseline_GivesTheDeviation()
    {
        TargetProfile profile = Given.Step((June.Start, -1.2m), (June.Start.AddYears(1), 2));

        Realisation judged = Given.Judged(
            Given.Count with { MeasuredIn = "mio. kr.", Decimals = 2 }, 0, profile, Given.Value(June, -1.3m));

        Assert.StartsWith(
            "Gul: -1,30 mio. kr. mod plan -1,20 mio. kr. (nulpunkt 0,00 mio. kr.). "
            + "Der er endnu ikke planlagt nogen forbedring; resultatet er 0,10 mio. kr. dårligere end planen.",
            judged.SentenceDanish, StringComparison.Ordinal);
    }

    [Fact]
    public void Attainment_NamesNoBaseline()
    {
        IndicatorDefinition inspections = Given.Count with
        {
            Judgement = Judgement.Attainment,
            MeasuredIn = "tilsyn",
            NumeratorName = LocalText.Same("tilsyn"),
        };

        Realisation judged = Given.Judged(inspections, null, Given.Step((June.Start, 100)), Given.Value(June, 85));

        Assert.StartsWith(
            "Gul: 85 tilsyn mod plan 100 tilsyn. 85,0 % af planen er nået; grøn fra 100 %. Mangler 15 tilsyn i juni.",
            judged.SentenceDanish, StringComparison.Ordinal);
    }

    [Fact]
    public void Range_NamesItsBounds()
    {
        var target = new UnitTarget(null, new TargetRange(85, 100, 10));

        Realisation judged = FigureJudge.Judge(
            new SeriesContext(DigitalShare with { Judgement = Judgement.Range }, target, target),
            new JudgingEvidence(Given.Ratio(June, 83, 100, 100), null, null, null, null, IsStale: false));

        Assert.Equal(
            "Gul: 83,0 % mod 85,0 % til 100,0 %. Målet er opfyldt med 80,0 %; grøn fra 100 %. Grundlag: fastholdt niveau. "
            + "Data til og med 30.06.2026.",
            judged.SentenceDanish);
        Assert.Equal(-2, judged.Deviation);
        Assert.Null(judged.Timeline);
    }

    [Fact]
    public void Grey_GivesTheReasonAndTheMeasuredValue()
    {
        Realisation judged = Given.Judged(DigitalShare, null, RiseInJune, Given.Ratio(June, 71, 100, 100));

        Assert.Equal(
            "Grå: ikke vurderet, for der er intet nulpunkt. Målt til 71,0 % i juni. Data til og med 30.06.2026.",
            judged.SentenceDanish);
    }

    [Fact]
    public void Provisional_IsSaidAndMarked()
    {
        var target = new UnitTarget(RiseInJune, null);
        var unapproved = new BaselineValue(60, IsProvisional: true, null);

        Realisation judged = FigureJudge.Judge(
            new SeriesContext(DigitalShare, target, target),
            new JudgingEvidence(Given.Ratio(June, 80, 100, 100), unapproved, unapproved, null, null, IsStale: false));

        Assert.True(judged.IsProvisional);
        Assert.Equal("Provisional", judged.ResultReason);
        Assert.Contains("Foreløbig: nulpunktet er ikke endeligt.", judged.SentenceDanish, StringComparison.Ordinal);
    }

    [Fact]
    public void LowCoverage_GivesTheShareOfUnitsThatDelivered()
    {
        Realisation judged = Given.Judged(DigitalShare, 60, RiseInJune, Given.Ratio(June, 3550, 5000, 100) with
        {
            IsComplete = false,
            IsFinal = false,
            CoveragePercent = 80,
        });

        Assert.Contains("Foreløbig: kun 80 % af enhederne har leveret.", judged.SentenceDanish, StringComparison.Ordinal);
        Assert.Contains("Provisional: only 80% of the units have delivered.", judged.SentenceEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public void NearlyThePlan_AddsDecimalsUntilTheyDiffer()
    {
        Realisation judged = Given.Judged(DigitalShare, 60, RiseInJune, Given.Ratio(June, 74996, 100000, 100));

        Assert.StartsWith(
            "Gul: 74,996 % mod plan 75,000 % (nulpunkt 60,000 %). 99,97 %", judged.SentenceDanish, StringComparison.Ordinal);
    }
}
