using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>
/// Collects the uses of a dataset's columns and decides as which type each is read. A use that requires a type decides first:
/// unit codes are text, dates are dates, and values that are summed or ranked are numbers. Next come the declared type, and then
/// the form of the values with which filters compare. Otherwise the column is text.
/// </summary>
internal sealed class ColumnUses(DatasetDefinition dataset)
{
    private readonly Dictionary<string, CellType?> uses = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>Adds a date by its name in the dataset, or a column that is used as a date.</summary>
    public void AddDate(string nameOrColumn) => Add(ColumnOf(nameOrColumn), CellType.Date);

    /// <summary>Adds a column that is used in calculations.</summary>
    public void AddNumber(string column) => Add(column, CellType.Number);

    /// <summary>Adds the column of unit codes, which are always text.</summary>
    public void AddUnitCode(string column) => Add(column, CellType.Text);

    /// <summary>Adds a column that may have any type.</summary>
    public void AddAny(string column) => Add(ColumnOf(column), null);

    /// <summary>Adds the columns of a value that is summed or ranked.</summary>
    public void AddValue(ValueSource source)
    {
        if (source is DurationValue duration)
        {
            AddDate(duration.From);
            AddDate(duration.To);
        }
        else
        {
            AddNumber(((ColumnValue)source).Column);
        }
    }

    /// <summary>Adds the columns of a filter.</summary>
    public void AddFilter(Filter filter)
    {
        foreach (Condition condition in filter.Conditions)
        {
            bool isDate = dataset.Dates.ContainsKey(condition.Column)
                || condition.Operator is ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter;
            Add(ColumnOf(condition.Column), isDate ? CellType.Date : TypeOfThreshold(condition));
            if (condition.OtherColumn is { } other)
            {
                AddDate(other);
            }
        }
    }

    /// <summary>Gets the columns in the order in which they were first added.</summary>
    public IReadOnlyList<ColumnNeed> Resolve() => [.. order.Select(Resolve)];

    private ColumnNeed Resolve(string column)
    {
        ColumnDefinition? declared = dataset.Columns.GetValueOrDefault(column);
        CellType type = uses[column] ?? declared?.Type switch
        {
            ColumnType.Integer or ColumnType.Decimal => CellType.Number,
            ColumnType.Date or ColumnType.Time => CellType.Date,
            _ => CellType.Text,
        };
        DateMeaning meaning = dataset.Dates.Values.FirstOrDefault(date => date.Column == column)?.Meaning
            ?? (declared?.Type == ColumnType.Date ? DateMeaning.Date : DateMeaning.Local);
        return new(
            column, type, type == CellType.Date ? meaning : DateMeaning.Local,
            type == CellType.Number ? declared?.Decimals : null);
    }

    private void Add(string column, CellType? use)
    {
        if (!uses.TryGetValue(column, out CellType? earlier))
        {
            order.Add(column);
        }

        uses[column] = earlier == CellType.Text || use == CellType.Text ? CellType.Text
            : earlier == CellType.Date || use == CellType.Date ? CellType.Date
            : earlier ?? use;
    }

    // A threshold decides the type only if none is declared. Equality never does, because a code may look like a number.
    private CellType? TypeOfThreshold(Condition condition)
    {
        if (dataset.Columns.ContainsKey(condition.Column) || condition.Operator is not
            (ConditionOperator.AtLeast or ConditionOperator.Above or ConditionOperator.AtMost or ConditionOperator.Below))
        {
            return null;
        }

        return condition.Values.All(value =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? CellType.Date
            : condition.Values.All(value => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                ? CellType.Number
                : null;
    }

    private string ColumnOf(string nameOrColumn) =>
        dataset.Dates.TryGetValue(nameOrColumn, out DateColumn? date) ? date.Column : nameOrColumn;
}
