using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task PublishAsync_InTodaysOrganisation_StandsBesideAndShowsInItsOwnView()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        Figure[] asWas = [Figure("letters", January, 10), Figure("letters", February, 20)];
        Figure old = Figure("letters", January, 12.5m) with { Structure = Structure.Current };
        Figure now = Figure("letters", January, 13.25m) with { Structure = Structure.Current };
        await PublishAsync(store, [First(asWas[0]), First(asWas[1]), First(old)]);

        await PublishAsync(store, new FigureChange(old, now, ChangeCause.Organisation));

        Assert.Equal(
            [.. asWas, now],
            (await store.ReadCurrentFiguresAsync(["letters"], Token)).OrderBy(one => one.Structure)
                .ThenBy(one => one.Observation.Period));
        Assert.Equal([old, now], (await store.ReadHistoryAsync(FigureKey.Of(now), Token)).Select(one => one.Figure));
        Assert.Equal(10m, await CellAsync(store, "bi_figure", FigureKey.Of(asWas[0]), "value"));
        Assert.Equal((13.25m, "current"), (
            await CellAsync(store, "bi_figure_current_structure", FigureKey.Of(now), "value"),
            await CellAsync(store, "bi_figure_current_structure", FigureKey.Of(now), "structure")));
        Assert.Equal(20m, await CellAsync(store, "bi_figure_current_structure", FigureKey.Of(asWas[1]), "value"));
        Assert.Equal((2, 0), ((int)fixture.Count("bi_figure_history"), (int)fixture.Count("bi_restatement")));
    }

    [Fact]
    public async Task ReadOrganisationsAsync_WhatWasMeasuredBy_ComesBackAsOfItsDay()
    {
        ReportingStore store = await fixture.OpenAsync();
        UnitTree units = new(
        [
            new Unit("kommune", LocalText.Same("Kommune"), null, [], null),
            new Unit("a", LocalText.Same("A"), "kommune", ["A1", "Ø"], null)
            {
                ValidTo = new DateOnly(2025, 12, 31),
                Successors = new Dictionary<string, decimal> { ["b"] = 0.6m, ["kommune"] = 0.4m },
            },
            new Unit("b", LocalText.Same("B"), "kommune", [], null),
        ]);
        for (int run = 0; run < 2; run++)
        {
            await store.PublishAsync(
                await BeginAsync(store),
                Publication() with { Organisation = new MeasuredOrganisation(["letters", "share"], units, AsOf) }, Token);
        }

        IReadOnlyDictionary<string, UnitTree> read = await store.WithSessionAsync(session =>
            OrganisationTables.ReadAsync(session, Token), Token);

        Assert.Equal(["letters", "share"], read.Keys.Order());
        Assert.Equal((AsOf, "b", false), (read["share"].Day, read["share"].TrackOf("b").Key, read["share"].IsOpen("a")));
        Assert.Equal(
            [("b", 0.6m), ("kommune", 0.4m)], read["letters"]["a"].Successors.Select(share => (share.Key, share.Value)).Order());
        Assert.Equal(
            ["A1", "Ø", "a"], read["letters"].TrackOf("Ø").Codes.Order(StringComparer.Ordinal).OrderBy(code => code == "a"));
        Assert.Equal(1, fixture.Count("bm_organisation"));
    }

    [Fact]
    public async Task ReadVersionsAsync_FiguresOfBothDefinitions_ComeOldestFirst()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        (Figure old, Figure now) = (Figure("letters", January, 10), Figure("letters", January, 6) with { DefinitionVersion = 2 });
        await PublishAsync(store, First(old), First(Figure("letters", February, 11)), First(Figure("share", January, 1)));
        await PublishAsync(store, new FigureChange(old, now, ChangeCause.Definition));

        Assert.Equal([old, now],
            await store.WithSessionAsync(session =>
                FigureTables.ReadVersionsAsync(session, ["letters"], new(January.Start, January.End), Token), Token));
    }
}
