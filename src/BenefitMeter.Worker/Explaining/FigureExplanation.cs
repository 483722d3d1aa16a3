using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Explaining;

/// <summary>A figure measured once more, with what it rests on.</summary>
/// <param name="Figure">The figure as it is measured and judged now.</param>
/// <param name="Evidence">What the measured value rests on.</param>
/// <param name="Extraction">What the source was asked.</param>
/// <param name="Questions">How it was asked.</param>
/// <param name="RowsRead">The rows read.</param>
/// <param name="Bridge">What bridges its baseline over a definition break; null where the indicator declares no bridge.</param>
internal sealed record FigureExplanation(
    Figure Figure, Measuring.Evidence Evidence, Extraction Extraction, IReadOnlyList<SourceQuery> Questions,
    long RowsRead, DefinitionBridge? Bridge)
{
    /// <summary>
    /// Measures a figure's indicator again, as of the same day, so that a reader can work the figure out by hand.
    /// </summary>
    /// <exception cref="BenefitMeterException">
    /// A source cannot be read now, or the figure's unit or period is no longer published.
    /// </exception>
    public static async Task<FigureExplanation> CreateAsync(
        RunContext runContext, IndicatorDefinition indicator, PublishedState state, FigureKey key, DateOnly asOf,
        CancellationToken cancellationToken)
    {
        Dictionary<string, DatasetTallies> tallies = [];
        List<SourceQuery> questions = [];
        foreach (string dataset in RunGroups.Group(runContext.Catalogue, [indicator]).SelectMany(group => group))
        {
            Extraction extraction = ExtractionPlan.For(runContext.Catalogue, dataset, [indicator], asOf, runContext.Calendar);
            await using ISource source = runContext.Open(extraction.Dataset.SourceId);
            questions.AddRange(source.PlanQueries(extraction));
            tallies[dataset] = await source.ExtractAsync(extraction, null, cancellationToken);
        }

        int version = new DefinitionVersions(runContext.Catalogue, [indicator], state.Versions).VersionOf(indicator.Id);
        DefinitionBridge? bridge = state.BridgeOf(indicator, version, runContext.Calendar);
        IndicatorFigures maker = new(runContext.Catalogue, tallies, runContext.Calendar, asOf);
        MeasuredIndicator measured = maker.Measure(indicator);
        HiddenFigures hidden = SmallNumbers.Find([measured], runContext.Catalogue.Organisation.Units, []);
        Figure figure = maker.Judge(measured, version, hidden, bridge).Figures.FirstOrDefault(each => FigureKey.Of(each) == key)
            ?? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Tallet {key} findes ikke i dette katalog.", $"There is no figure {key} in this catalogue."),
                new LocalText(
                    "Se de tal, der findes: benefitmeter status --all.",
                    "List the figures that exist: benefitmeter status --all."));
        Measuring.Evidence evidence = measured.Measurer.Explain(key.UnitId, figure.Observation.Period);
        return new FigureExplanation(
            figure, evidence, tallies[indicator.DatasetId].Extraction, questions,
            tallies.Values.Sum(each => each.RowsRead), bridge);
    }
}
