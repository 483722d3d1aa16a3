using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>
/// Gathers how a dataset's columns are used and settles what each is read as. A use that needs a type decides first: unit
/// codes are text, dates are dates, what is summed or ranked is a number. Then the declared type, and last the look of the
/// values that filters compare with; otherwise a column is text.
/// </summary>
internal sealed class ColumnUses(DatasetDefinition dataset)
{
    private readonly Dictionary<string, CellType?> uses = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>Notes a date by its name in the dataset, or a column used as one.</summary>
    public void AddDate(string nameOrColumn) => Note(ColumnOf(nameOrColumn), CellType.Date);

    /// <summary>Notes a column that is calculated with.</summary>
    public void AddNumber(string column) => Note(column, CellType.Number);

    /// <summary>Notes the column of unit codes, which are text whatever they look like.</summary>
    public void AddUnitCode(string column) => Note(column, CellType.Text);

    /// <summary>Notes a column that any type serves for.</summary>
    public void AddAny(string column) => Note(ColumnOf(column), null);

    /// <summary>Notes what is taken from a row.</summary>
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

    /// <summary>Notes the columns of a filter.</summary>
    public void AddFilter(Filter filter)
    {
        foreach (Condition condition in filter.Conditions)
        {
            bool isDate = dataset.Dates.ContainsKey(condition.Column)
                || condition.Operator is ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter;
            Note(ColumnOf(condition.Column), isDate ? CellType.Date : Threshold(condition));
            if (condition.OtherColumn is { } other)
            {
                AddDate(other);
            }
        }
    }

    /// <summary>Gets the columns in the order they were first noted.</summary>
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

    private void Note(string column, CellType? use)
    {
        if (!uses.TryGetValue(column, out CellType? noted))
        {
            order.Add(column);
        }

        uses[column] = noted == CellType.Text || use == CellType.Text ? CellType.Text
            : noted == CellType.Date || use == CellType.Date ? CellType.Date
            : noted ?? use;
    }

    // A threshold tells the type only where nothing was declared; equality never does, because a code may look like a number.
    private CellType? Threshold(Condition condition)
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
