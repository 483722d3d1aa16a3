using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Definitions;

/// <summary>
/// A complete, valid catalogue. Ids are unique across all its files. The order and the names of files have no meaning.
/// </summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Sources">The sources by id.</param>
/// <param name="Datasets">The datasets by id.</param>
/// <param name="Indicators">The indicators by id.</param>
/// <param name="ApprovedBaselines">All approved baselines, the oldest version first.</param>
public sealed record Catalogue(
    Organisation Organisation,
    IReadOnlyDictionary<string, SourceDefinition> Sources,
    IReadOnlyDictionary<string, DatasetDefinition> Datasets,
    IReadOnlyDictionary<string, IndicatorDefinition> Indicators,
    IReadOnlyList<ApprovedBaseline> ApprovedBaselines)
{
    /// <summary>
    /// Gets the indicators that are measured on schedule, which are those in the state <see cref="IndicatorState.Active"/>.
    /// </summary>
    public IEnumerable<IndicatorDefinition> ActiveIndicators =>
        Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active);

    /// <summary>Gets the catalogue with its units as of a day.</summary>
    public Catalogue AsOf(DateOnly day) =>
        this with { Organisation = Organisation with { Units = Organisation.Units.AsOf(day) } };
}
