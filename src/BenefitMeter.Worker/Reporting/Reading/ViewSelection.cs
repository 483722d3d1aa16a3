namespace BenefitMeter.Worker.Reporting.Reading;

/// <summary>The rows and columns of a <c>bi_</c> view that are read.</summary>
/// <param name="View">The view's name.</param>
internal sealed record ViewSelection(string View)
{
    /// <summary>Gets the columns, in the order in which they are read. Default empty: every column of the view.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Gets the conditions, all of which a row must meet. Default none: every row.</summary>
    public IReadOnlyList<ViewCondition> Where { get; init; } = [];

    /// <summary>
    /// Gets the columns that name a series: of each, only the row with the latest <c>period_start</c> is read, among those that
    /// meet the conditions. Default empty: every row.
    /// </summary>
    public IReadOnlyList<string> LatestOf { get; init; } = [];

    /// <summary>
    /// Gets the moment at which readers saw the figures, for <c>bi_figure</c>: its figures are those that had been published by
    /// then, to the last digit; names are today's. Default null: as the view is now.
    /// </summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Selects a whole view.</summary>
    public static implicit operator ViewSelection(string view) => new(view);
}
