using BenefitMeter.Definitions;
using BenefitMeter.Disclosing;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Runs;

/// <summary>A figure measured once more, with what it rests on.</summary>
/// <param name="Figure">The figure as it is measured and judged now.</param>
/// <param name="Evidence">What the measured value rests on.</param>
/// <param name="Extraction">What the source was asked.</param>
/// <param name="Questions">How it was asked.</param>
/// <param name="RowsRead">The rows read.</param>
/// <param name="Bridge">What bridges its baseline over a definition break; null where the indicator declares no bridge.</param>
internal sealed record FigureExplanation(
    Figure Figure, Measuring.Evidence Evidence, Extraction Extraction, IReadOnlyList<Question> Questions, long RowsRead, DefinitionBridge? Bridge)
{
    /// <summary>Measures a figure's indicator again, as of the same day, so that a reader can work the figure out by hand.</summary>
    /// <exception cref="BenefitMeterException">A source cannot be read now, or the figure's unit or period is no longer published.</exception>
    public static async Task<FigureExplanation> OfAsync(
        Measurement measurement, IndicatorDefinition indicator, int version, FigureKey key, DateOnly asOf, CancellationToken cancellationToken)
    {
        Dictionary<string, DatasetTallies> tallies = [];
        List<Question> questions = [];
        foreach (string dataset in RunGroups.Of(measurement.Catalogue, [indicator]).SelectMany(group => group))
        {
            Extraction extraction = ExtractionPlan.For(measurement.Catalogue, dataset, [indicator], asOf, measurement.Calendar);
            await using ISource source = measurement.Open(extraction.Dataset.SourceId);
            questions.AddRange(source.Questions(extraction));
            tallies[dataset] = await source.ExtractAsync(extraction, null, cancellationToken);
        }

        DefinitionBridge? bridge = await Bridges.ReadAsync(measurement, indicator, version, cancellationToken);
        IndicatorFigures maker = new(measurement.Catalogue, tallies, measurement.Calendar, asOf);
        MeasuredIndicator measured = maker.Measure(indicator);
        HiddenFigures hidden = SmallNumbers.Find([measured], measurement.Catalogue.Organisation.Units, []);
        Figure figure = maker.Judge(measured, version, hidden, bridge).Figures.FirstOrDefault(each => FigureKey.Of(each) == key)
            ?? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Der er intet tal {key} i dette katalog.", $"There is no figure {key} in this catalogue."),
                new LocalText("Se, hvilke der er: benefitmeter status --all.", "See which there are: benefitmeter status --all."));
        Measuring.Evidence evidence = measured.Measurer.Explain(key.UnitId, figure.Observation.Period);
        return new FigureExplanation(
            figure, evidence, tallies[indicator.DatasetId].Extraction, questions, tallies.Values.Sum(each => each.RowsRead), bridge);
    }
}
