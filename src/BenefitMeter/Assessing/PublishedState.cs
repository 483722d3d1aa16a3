using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.Assessing;

/// <summary>What was published before: all that an assessment compares with, read at one moment.</summary>
public sealed record PublishedState
{
    /// <summary>Gets the state of a reporting database in which nothing is published.</summary>
    public static PublishedState None { get; } = new();

    /// <summary>
    /// Gets the current figures of the indicators, each key once. Of a series with a checkpoint, those before the checkpoint's
    /// period are left out.
    /// </summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>
    /// Gets the checkpoints of the series whose earlier figures are left out; empty where everything is measured again.
    /// </summary>
    public IReadOnlyList<SeriesCheckpoint> Checkpoints { get; init; } = [];

    /// <summary>Gets the organisation that each indicator's figures were measured by, as of the day they were.</summary>
    public IReadOnlyDictionary<string, UnitTree> Organisations { get; init; } = new Dictionary<string, UnitTree>();

    /// <summary>Gets every definition version that figures were measured with.</summary>
    public IReadOnlyList<DefinitionVersion> Versions { get; init; } = [];

    /// <summary>Gets the small deliveries that were let in, oldest first.</summary>
    public IReadOnlyList<AcceptedRows> Accepted { get; init; } = [];

    /// <summary>Gets how far each dataset was read by its last published run.</summary>
    public IReadOnlyList<DatasetWatermark> Watermarks { get; init; } = [];

    /// <summary>
    /// Gets every figure ever published in the overlap of the indicators that declare a bridge, oldest first (rule C9.8).
    /// </summary>
    public IReadOnlyList<Figure> Bridging { get; init; } = [];

    /// <summary>
    /// Gets the bridge of an indicator's baselines over a definition break (rule C9.8); null if it declares none.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="version">The definition version with which its figures are measured now.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public DefinitionBridge? BridgeOf(IndicatorDefinition indicator, int version, ReportingCalendar calendar) =>
        indicator.Bridge is null ? null : new DefinitionBridge(
            indicator, version, calendar,
            Bridging.Where(figure =>
                figure.IndicatorId == indicator.Id && figure.Observation.Period.Grain == indicator.Grain));
}
