using System.Globalization;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Reporting.Reading;

/// <summary>Rows of a view, read by the names of its columns.</summary>
internal sealed class ViewTable
{
    private readonly Dictionary<string, int> indexes;

    /// <summary>Takes rows of a view.</summary>
    public ViewTable(ViewRows view)
    {
        View = view;
        indexes = view.Columns.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
    }

    /// <summary>Gets the rows as the view gave them.</summary>
    public ViewRows View { get; }

    /// <summary>Gets the rows.</summary>
    public IEnumerable<ViewRow> Rows => View.Rows.Select(cells => new ViewRow(this, cells));

    /// <summary>Gets the rows that a condition lets through, with all their columns.</summary>
    public ViewTable Where(Func<ViewRow, bool> condition) =>
        new(View with { Rows = [.. Rows.Where(condition).Select(row => row.Cells)] });

    /// <summary>Gets the rows in another order; rows with the same key stay as they were.</summary>
    public ViewTable Ordered<T>(Func<ViewRow, T> key, IComparer<T>? comparer = null) =>
        new(View with { Rows = [.. Rows.OrderBy(key, comparer).Select(row => row.Cells)] });

    /// <summary>Gets the place of a column.</summary>
    public int IndexOf(string column) => indexes[column];
}

/// <summary>A row of a view, read by the names of its columns.</summary>
/// <param name="Table">The rows it belongs to.</param>
/// <param name="Cells">Its cells.</param>
internal readonly record struct ViewRow(ViewTable Table, IReadOnlyList<object?> Cells)
{
    /// <summary>Gets a cell: text, a whole number, a decimal or null; dates and moments are text.</summary>
    public object? this[string column] => Cells[Table.IndexOf(column)];

    /// <summary>Gets a text; null where there is none.</summary>
    public string? Text(string column) => this[column] is { } cell ? Convert.ToString(cell, CultureInfo.InvariantCulture) : null;

    /// <summary>Gets a number; null where there is none.</summary>
    public decimal? Number(string column) =>
        this[column] is { } cell ? Convert.ToDecimal(cell, CultureInfo.InvariantCulture) : null;

    /// <summary>Gets a whole number; 0 where there is none.</summary>
    public int Integer(string column) => (int)(Number(column) ?? 0);

    /// <summary>Gets whether a flag is set.</summary>
    public bool Flag(string column) => Integer(column) != 0;

    /// <summary>Gets a day; null where there is none.</summary>
    public DateOnly? Day(string column) => Text(column) is { } text ? StoredText.ToDay(text) : null;

    /// <summary>Gets a moment; null where there is none.</summary>
    public DateTimeOffset? Moment(string column) => Text(column) is { } text ? StoredText.ToMoment(text) : null;
}
