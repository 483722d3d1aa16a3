using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising;

public sealed class FigureChangesTests
{
    private static readonly Figure Complete = Make(1) with
    {
        Observation = Make(1).Observation with { IsComplete = true },
    };

    [Fact]
    public void Between_OnlyTheDayTheDataReachTo_IsNoChange()
    {
        Figure later =
            Complete with { Observation = Complete.Observation with { DataThrough = new DateOnly(2026, 2, 1), Value = 10.000m } };

        Assert.Empty(Between([Complete], [later]));
    }

    [Fact]
    public void Between_OnlyTheDayInTheSentence_IsNoChange()
    {
        Figure open =
            Reaching(new DateOnly(2026, 1, 9), "Data til og med 09.01.2026.", "Measured 10. Data through 9 January 2026.");
        Figure later =
            Reaching(new DateOnly(2026, 1, 10), "Data til og med 10.01.2026.", "Measured 10. Data through 10 January 2026.");
        Figure other =
            Reaching(new DateOnly(2026, 1, 10), "Data til og med 10.01.2026.", "Measured 11. Data through 10 January 2026.");

        Assert.Empty(Between([open], [later]));
        Assert.Equal(ChangeCause.Progress, CauseOf(open, other));

        static Figure Reaching(DateOnly day, string danish, string english)
        {
            Figure figure = Make(1);
            return figure with
            {
                Observation = figure.Observation with { DataThrough = day },
                Realisation = figure.Realisation with
                {
                    SentenceDanish = danish,
                    SentenceEnglish = english,
                },
            };
        }
    }

    [Fact]
    public void Between_NoFigureBefore_IsNewWithoutCause() =>
        Assert.Equal([new FigureChange(null, Complete, null)], Between([], [Complete]));

    [Fact]
    public void Between_DefinitionVersionDiffers_IsDefinitionWhateverElseChanged() =>
        Assert.Equal(ChangeCause.Definition, CauseOf(Complete, Complete with
        {
            DefinitionVersion = 2,
            Observation = Complete.Observation with { Value = 99, RowsCounted = 99 },
        }));

    [Theory]
    [InlineData(false, 11, ChangeCause.Progress)]
    [InlineData(true, 11, ChangeCause.LateRows)]
    [InlineData(true, 10, ChangeCause.SourceCorrection)]
    [InlineData(true, 9, ChangeCause.SourceCorrection)]
    public void Between_ObservationDiffers_DependsOnWhetherThePeriodWasCompleteAndGotMoreRows(
        bool wasComplete, int rows, ChangeCause expected)
    {
        Figure old = Complete with { Observation = Complete.Observation with { IsComplete = wasComplete } };

        Assert.Equal(expected, CauseOf(old, old with { Observation = old.Observation with { Value = 5, RowsCounted = rows } }));
    }

    [Fact]
    public void Between_OnlyFinal_IsSettled() =>
        Assert.Equal(ChangeCause.Settled, CauseOf(
            Complete, Complete with { Observation = Complete.Observation with { IsFinal = true } }));

    [Fact]
    public void Between_StaleNoMore_IsStaleToo()
    {
        Figure stale = Complete with { Realisation = Complete.Realisation with { ResultReason = "Stale" } };

        Assert.Equal(ChangeCause.Stale, CauseOf(stale, Complete));
    }

    [Fact]
    public void Between_StepFoundOrExplained_IsSettled()
    {
        Figure step =
            Complete with { Realisation = Complete.Realisation with { ResultReason = "StepOutsideScale", IsProvisional = true } };

        Assert.Equal(ChangeCause.Settled, CauseOf(Complete, step));
        Assert.Equal(ChangeCause.Settled, CauseOf(step, Complete));
    }

    [Fact]
    public void Between_JudgedDifferently_NamesBaselineBeforeTargetBeforeStale()
    {
        Realisation stale = Complete.Realisation with { ResultReason = "Stale" };

        Assert.Equal(ChangeCause.Stale, CauseOf(Complete, Complete with { Realisation = stale }));
        Assert.Equal(ChangeCause.Target, CauseOf(Complete, Complete with { Realisation = stale with { Plan = 2 } }));
        Assert.Equal(
            ChangeCause.Baseline, CauseOf(Complete, Complete with { Realisation = stale with { Plan = 2, Baseline = 1 } }));
        Assert.Equal(
            ChangeCause.Baseline,
            CauseOf(Complete, Complete with { Realisation = stale with { Plan = 2, IsProvisional = true } }));
    }

    [Fact]
    public void Between_ForecastChanged_HasTheStrongestCauseOfItsSeries()
    {
        Figure forecast = Complete with { Realisation = Complete.Realisation with { Forecast = 7 } };
        (Figure february, Figure march) = (Make(2), Make(3));
        Figure corrected = march with { Observation = march.Observation with { IsComplete = true } };
        Figure otherUnit = corrected with { UnitId = "kommune" };

        Assert.Equal(ChangeCause.Progress, CauseOf(Complete, forecast));
        Assert.Equal(
            [ChangeCause.SourceCorrection, ChangeCause.Progress, ChangeCause.SourceCorrection],
            Between(
                [Complete, february, corrected],
                [forecast, With(february, 3), With(corrected, 4)]).Select(change => change.Cause));
        Assert.Equal(
            [ChangeCause.Progress, ChangeCause.SourceCorrection],
            Between([Complete, otherUnit], [forecast, With(otherUnit, 4)]).Select(change => change.Cause));
    }

    [Fact]
    public void Between_UnitLeftTheTreeOrGrainDropped_IsWithdrawn()
    {
        Figure gone = Complete with { UnitId = "closed" };
        Figure quarter = Complete with
        {
            Observation = Complete.Observation with
            {
                Period = new Period(PeriodGrain.Quarter, new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 1)),
            },
        };

        Assert.Equal(
            [new FigureChange(gone, null, ChangeCause.Organisation), new FigureChange(quarter, null, ChangeCause.Definition)],
            Between([gone, quarter, Make(12)], []));
    }

    [Fact]
    public void Between_CodesMovedIntoTheUnit_IsOrganisationOnThoseDaysOnly()
    {
        // CBS belonged to social until the edited catalogue gave it to borger, from February on.
        UnitTree before = Tree(new Unit("social", LocalText.Same("Social"), "kommune", ["CBS"], null));
        UnitTree now = Tree(
            new Unit("social", LocalText.Same("Social"), "kommune", ["CBS"], null) { ValidTo = new DateOnly(2026, 1, 31) },
            new Unit("borger", LocalText.Same("Borger"), "kommune", ["CBS"], null) { ValidFrom = new DateOnly(2026, 2, 1) });
        Figure february = Make(2) with { Observation = Make(2).Observation with { IsComplete = true } };
        Figure[] old = [Complete, february, Complete with { UnitId = "kommune" }, february with { UnitId = "kommune" }];
        Figure[] changed = [.. old.Select(figure => With(figure, 4))];
        changed[3] = old[3] with { Observation = old[3].Observation with { CoveragePercent = 50 } };

        IReadOnlyList<FigureChange> changes = FigureChanges.Between(
            old, changed, Catalogue with { Organisation = Catalogue.Organisation with { Units = now } },
            new Dictionary<string, UnitTree> { ["letters"] = before });

        // The whole has the same rows however they are divided; only which units it waits for can have changed.
        Assert.Equal(
            [ChangeCause.SourceCorrection, ChangeCause.Organisation, ChangeCause.SourceCorrection, ChangeCause.Organisation],
            changes.Select(change => change.Cause));

        static UnitTree Tree(params Unit[] units) => new(
        [
            new Unit("kommune", LocalText.Same("Eksempel Kommune"), null, [], null),
            .. units.Any(unit => unit.Id == "borger")
                ? new[]
                { new Unit("borger", LocalText.Same("Borger"), "kommune", [], null) { ValidTo = new DateOnly(2026, 1, 31) } }
                : [new Unit("borger", LocalText.Same("Borger"), "kommune", [], null)],
            .. units,
        ]);
    }

    [Fact]
    public void Between_UnitNotThereAnyMoreOrNoLongerRestructured_IsWithdrawn()
    {
        UnitTree closed = new(
        [
            new Unit("kommune", LocalText.Same("Eksempel Kommune"), null, [], null),
            new Unit("borger", LocalText.Same("Borger"), "kommune", [], null) { ValidTo = new DateOnly(2026, 1, 31) },
        ]);
        Figure current = Complete with { UnitId = "kommune", Structure = Structure.Current };

        Assert.Equal(
            [
                new FigureChange(Make(2), null, ChangeCause.Organisation),
                new FigureChange(current, null, ChangeCause.Organisation),
            ],
            FigureChanges.Between(
                [Complete, Make(2), current], [],
                Catalogue with { Organisation = Catalogue.Organisation with { Units = closed } },
                new Dictionary<string, UnitTree>()));
    }

    [Fact]
    public void Between_OpenPeriodBesideACorrectedOne_GoesOn()
    {
        Figure open = Make(2);
        Figure worded =
            open with { Realisation = open.Realisation with { SentenceDanish = "Målt", SentenceEnglish = "Measured" } };

        Assert.Equal(
            [ChangeCause.SourceCorrection, ChangeCause.Progress],
            Between([Complete, open], [With(Complete, 4), worded]).Select(change => change.Cause));
    }

    private static Figure With(Figure figure, decimal value) =>
        figure with { Observation = figure.Observation with { Value = value } };

    private static ChangeCause? CauseOf(Figure old, Figure now) => Assert.Single(Between([old], [now])).Cause;

    private static IReadOnlyList<FigureChange> Between(Figure[] current, Figure[] computed) =>
        FigureChanges.Between(current, computed, Catalogue, new Dictionary<string, UnitTree>());

    private static Figure Make(int month) => new()
    {
        IndicatorId = "letters",
        UnitId = "borger",
        DefinitionVersion = 1,
        Observation = new Observation
        {
            Period = new Period(PeriodGrain.Month, new DateOnly(2026, month, 1), new DateOnly(2026, month, 1).AddMonths(1)),
            Value = 10,
            RowsCounted = 10,
            State = ObservationState.Measured,
        },
        Realisation = new Realisation(),
    };

    private static Catalogue Catalogue { get; } = new(
        new Organisation(
            LocalText.Same("Eksempel Kommune"), "Europe/Copenhagen", new DateOnly(2024, 1, 1), new Dictionary<string, Person>(),
            new UnitTree(
            [
                new Unit("kommune", LocalText.Same("Eksempel Kommune"), null, [], null),
                new Unit("borger", LocalText.Same("Borgerservice"), "kommune", [], null),
            ])),
        new Dictionary<string, SourceDefinition>(),
        new Dictionary<string, DatasetDefinition>(),
        new Dictionary<string, IndicatorDefinition>
        {
            ["letters"] = new()
            {
                Id = "letters",
                State = IndicatorState.Active,
                Name = LocalText.Same("Letters"),
                DatasetId = "post",
                Measure = new CountMeasure(Filter.Everything),
                DatedBy = "sent",
                Grain = PeriodGrain.Month,
                MeasuredIn = "letters",
                Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Judgement = Judgement.Improvement,
                NoRows = NoRows.Zero,
            },
        },
        []);
}
