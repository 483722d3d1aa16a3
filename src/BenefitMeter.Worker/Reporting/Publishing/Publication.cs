using BenefitMeter.Assessing;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>All that a run publishes, in one transaction.</summary>
/// <param name="Changes">The figures that change.</param>
/// <param name="TrueFigures">The true numbers of those that are hidden.</param>
/// <param name="Definitions">The definition versions that the run measured with for the first time.</param>
/// <param name="Watermarks">How far its datasets were read.</param>
/// <param name="End">How the run ended.</param>
internal sealed record Publication(
    IReadOnlyList<FigureChange> Changes, TrueFigures TrueFigures, IReadOnlyList<DefinitionVersion> Definitions,
    IReadOnlyList<DatasetWatermark> Watermarks, RunEnd End)
{
    /// <summary>
    /// Gets the snapshots for the next run, by dataset; null removes the dataset's snapshot. Other datasets are not affected.
    /// </summary>
    public IReadOnlyDictionary<string, DatasetSnapshot?> Snapshots { get; init; } = new Dictionary<string, DatasetSnapshot?>();

    /// <summary>
    /// Gets the organisation that some indicators were measured by, all their periods; null where only some were.
    /// </summary>
    public MeasuredOrganisation? Organisation { get; init; }

    /// <summary>Gets the lease that must still be the run's; null where it has none.</summary>
    public Lease? Lease { get; init; }

    /// <summary>Gets when the run began, where it answers all that was due by then; null where it does not.</summary>
    public DateTime? AnswersDueUntil { get; init; }
}

/// <summary>An organisation that figures were measured by.</summary>
/// <param name="IndicatorIds">The indicators.</param>
/// <param name="Units">Their units.</param>
/// <param name="AsOf">The day that they were measured as of.</param>
internal sealed record MeasuredOrganisation(IReadOnlyCollection<string> IndicatorIds, UnitTree Units, DateOnly AsOf);

/// <summary>A figure that was published, current or not.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="RunId">The run that published it.</param>
/// <param name="RecordedAt">When readers saw it first.</param>
/// <param name="SupersededAt">When readers saw it no more; null for the current one.</param>
/// <param name="Cause">Why it took another's place; null for the first of its key.</param>
internal sealed record PublishedFigure(
    Figure Figure, long RunId, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt, ChangeCause? Cause);

/// <summary>A period that figures are published for.</summary>
/// <param name="Period">The period.</param>
/// <param name="WorkingDays">Its working days.</param>
internal sealed record PublishedPeriod(Period Period, int WorkingDays);

/// <summary>Rows of a <c>bi_</c> view. Cells are string, long, decimal or null; figures keep every digit.</summary>
/// <param name="Columns">The view's columns in order.</param>
/// <param name="Rows">The rows, a cell for each column.</param>
internal sealed record ViewRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
