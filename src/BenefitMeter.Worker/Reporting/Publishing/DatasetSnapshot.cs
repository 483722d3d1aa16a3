using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>What a run keeps of a dataset, so that the next one reads only what can have changed.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Fingerprint">Everything but the rows that its figures rest on.</param>
/// <param name="AsOf">The day it was measured as of.</param>
/// <param name="DataThrough">The day its data reach to.</param>
/// <param name="From">The first day whose sums take the place of those kept before; null for all days.</param>
/// <param name="Tallies">The sums from that day on, and the days of every unit.</param>
internal sealed record DatasetSnapshot(
    string DatasetId, string Fingerprint, DateOnly AsOf, DateOnly DataThrough, DateOnly? From, TallySnapshot Tallies)
{
    /// <summary>
    /// Gets the checkpoints that the next run needs, one for each series of the dataset's indicators. The series of an
    /// indicator over two datasets are with its first dataset.
    /// </summary>
    public IReadOnlyList<SeriesCheckpoint> Series { get; init; } = [];
}

/// <summary>Where the run that kept a dataset's sums left off.</summary>
/// <param name="Fingerprint">Everything but the rows that its figures rest on.</param>
/// <param name="AsOf">The day it was measured as of.</param>
/// <param name="DataThrough">The day its data reached to.</param>
internal sealed record DatasetSnapshotState(string Fingerprint, DateOnly AsOf, DateOnly DataThrough);
