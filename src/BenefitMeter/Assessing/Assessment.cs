using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Assessing;

/// <summary>What an assessment found: all that a run publishes, and what it does not publish.</summary>
public sealed record Assessment
{
    /// <summary>Gets the figures that change.</summary>
    public required IReadOnlyList<FigureChange> Changes { get; init; }

    /// <summary>Gets the findings about deliveries and figures.</summary>
    public required IReadOnlyList<RunFinding> Findings { get; init; }

    /// <summary>Gets the indicators that were asked for and are published; empty if all are refused.</summary>
    public IReadOnlyList<IndicatorDefinition> Published { get; init; } = [];

    /// <summary>Gets why indicators that were asked for are not published; empty if all are.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Gets the true numbers of what is hidden, for those who may see them.</summary>
    public TrueFigures TrueFigures { get; init; } = TrueFigures.None;

    /// <summary>
    /// Gets the catalogue as readers may see it, without hidden approved baselines; null if nothing is published.
    /// </summary>
    public Catalogue? Catalogue { get; init; }

    /// <summary>Gets the definition versions that no run has measured with before.</summary>
    public IReadOnlyList<DefinitionVersion> NewVersions { get; init; } = [];

    /// <summary>Gets how far the published datasets were read.</summary>
    public IReadOnlyList<DatasetWatermark> Watermarks { get; init; } = [];

    /// <summary>
    /// Gets the checkpoints that the next run needs, one for each series; empty if the next run must read everything.
    /// </summary>
    public IReadOnlyList<SeriesCheckpoint> Checkpoints { get; init; } = [];
}
