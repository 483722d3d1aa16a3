using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Datasets;

/// <summary>Rows of a source on which indicators are measured: a query, a table or the files of a folder.</summary>
public sealed record DatasetDefinition
{
    /// <summary>Gets the stable id, unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name; null if not specified.</summary>
    public LocalText? Name { get; init; }

    /// <summary>Gets the source that delivers it.</summary>
    public required string SourceId { get; init; }

    /// <summary>Gets the query in the source's own SQL; null for sources without SQL.</summary>
    public string? Query { get; init; }

    /// <summary>Gets the named dates (rule 2), by name.</summary>
    public required IReadOnlyDictionary<string, DateColumn> Dates { get; init; }

    /// <summary>Gets the column of unit codes. If null, every row belongs to the root.</summary>
    public string? UnitColumn { get; init; }

    /// <summary>Gets the declared columns, by name. The type of a column that is not declared follows from its use.</summary>
    public IReadOnlyDictionary<string, ColumnDefinition> Columns { get; init; } = new Dictionary<string, ColumnDefinition>();

    /// <summary>
    /// Gets the columns that identify a row (rule 4). Of several rows with the same values only the last one read counts; the
    /// others are counted in a finding. If empty, all rows count.
    /// </summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Gets how the day through which a delivery is complete is determined.</summary>
    public CompleteThrough CompleteThrough { get; init; } = CompleteThrough.LastDate;

    /// <summary>Gets the first published day (inclusive). If null, it is the day of the first row.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets whether rows are about persons, so that small numbers must be hidden (rule 10). Default true.</summary>
    public bool RowsArePersons { get; init; } = true;

    /// <summary>Gets the settings for hiding small numbers. Default a threshold of 5, counting rows.</summary>
    public DisclosureSettings Disclosure { get; init; } = new(5, null, false);

    /// <summary>Gets the schedule by which it is measured. If null, it is measured by command only.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>
    /// Gets the number of days before the as-of day in which late rows are expected. If 0, every run reads everything
    /// (decision 0015). Default 0.
    /// </summary>
    public int LateRowsDays { get; init; }

    /// <summary>Gets the expectations of its deliveries.</summary>
    public DeliveryExpectation Expectation { get; init; } = new(null, null, true, []);
}

/// <summary>The settings for hiding small numbers (rules C9.7, 10).</summary>
/// <param name="Threshold">The smallest number of persons that is shown, at least 3.</param>
/// <param name="DistinctColumn">
/// The column that identifies a person, if a person can have several rows. If null, rows are counted.
/// </param>
/// <param name="Sensitive">Whether ratios are also hidden if all or none, or nearly all or none, of a group are counted.</param>
public sealed record DisclosureSettings(int Threshold, string? DistinctColumn, bool Sensitive);

/// <summary>The expectations of a dataset's deliveries.</summary>
/// <param name="By">The latest time at which a delivery should be available; null if not specified.</param>
/// <param name="RowsAtLeastPercent">
/// The percentage of the usual number of rows below which a delivery is refused (rule 30); null if this is not tested.
/// </param>
/// <param name="EmptyIsError">Whether a delivery without rows is a failure. Default true.</param>
/// <param name="Units">The units that should deliver. If empty, all units that have delivered before.</param>
public sealed record DeliveryExpectation(
    Schedule? By, decimal? RowsAtLeastPercent, bool EmptyIsError, IReadOnlyList<string> Units);
