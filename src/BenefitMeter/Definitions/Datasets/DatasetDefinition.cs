using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Datasets;

/// <summary>Rows of a source that indicators are measured on: a query, a table or the files of a drop.</summary>
public sealed record DatasetDefinition
{
    /// <summary>Gets the stable id, unique over the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name; null where nobody gave one.</summary>
    public LocalText? Name { get; init; }

    /// <summary>Gets the source that delivers it.</summary>
    public required string SourceId { get; init; }

    /// <summary>Gets the source's own SQL; null for sources that do not speak it.</summary>
    public string? Query { get; init; }

    /// <summary>Gets the named dates.</summary>
    public required IReadOnlyDictionary<string, DateColumn> Dates { get; init; }

    /// <summary>Gets the column with unit codes; null where every row belongs to the root.</summary>
    public string? UnitColumn { get; init; }

    /// <summary>Gets what is said of columns; a column that is not in it gets its type from its use.</summary>
    public IReadOnlyDictionary<string, ColumnDefinition> Columns { get; init; } = new Dictionary<string, ColumnDefinition>();

    /// <summary>Gets the columns that identify a row: the last one read is kept, the rest are counted. Empty keeps all.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Gets what says how far a delivery reaches.</summary>
    public CompleteThrough CompleteThrough { get; init; } = CompleteThrough.LastDate;

    /// <summary>Gets the first day that is published; null takes the first row's.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets whether a row is about a person, so that small numbers must be hidden (rule 10).</summary>
    public bool RowsArePersons { get; init; } = true;

    /// <summary>Gets how small numbers are hidden.</summary>
    public DisclosureSettings Disclosure { get; init; } = new(5, null, false);

    /// <summary>Gets when it is measured; null only by hand.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Gets how many days back from as-of late rows are looked for.</summary>
    public int LateRowsDays { get; init; }

    /// <summary>Gets what is expected of a delivery.</summary>
    public DeliveryExpectation Expectation { get; init; } = new(null, null, true, []);
}

/// <summary>How small numbers are hidden (rules C9.7, 10).</summary>
/// <param name="Threshold">The smallest number of persons that is shown; never below 3.</param>
/// <param name="DistinctColumn">The column that identifies a person, where a person has several rows; null counts rows.</param>
/// <param name="Sensitive">Whether all-or-none of a group is hidden as well.</param>
public sealed record DisclosureSettings(int Threshold, string? DistinctColumn, bool Sensitive);

/// <summary>What is expected of a dataset's deliveries.</summary>
/// <param name="By">When a delivery shall be there at the latest; null where nobody said.</param>
/// <param name="RowsAtLeastPercent">
/// The share of the usual number of rows under which a delivery is refused; null for no test.
/// </param>
/// <param name="EmptyIsError">Whether a delivery without rows is a failure; true unless said otherwise.</param>
/// <param name="Units">The units that shall deliver; empty means every unit that delivered before.</param>
public sealed record DeliveryExpectation(
    Schedule? By, decimal? RowsAtLeastPercent, bool EmptyIsError, IReadOnlyList<string> Units);
