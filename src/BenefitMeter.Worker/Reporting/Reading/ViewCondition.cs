using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Reading;

/// <summary>A condition on the rows of a view that are read.</summary>
internal sealed class ViewCondition
{
    private readonly Func<StoreSession, string, string> write;

    private ViewCondition(
        IReadOnlyList<string> columns, Func<StoreSession, string, string> write, object? value = null) =>
            (Columns, this.write, Value) = (columns, write, value);

    /// <summary>Gets the condition that an indicator's figure is in the grain in which the indicator is judged.</summary>
    public static ViewCondition IsOwnGrain { get; } = new(
        ["indicator_id", "grain"],
        (_, _) => "EXISTS (SELECT 1 FROM bi_indicator AS own WHERE own.indicator_id = v.indicator_id AND own.grain = v.grain)");

    /// <summary>Gets the columns that it is about.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the value that the rows are compared with; null where there is none.</summary>
    public object? Value { get; }

    /// <summary>The condition that a column has a value: text, a whole number, or one of an array of them.</summary>
    public static ViewCondition Is(string column, object value) => value switch
    {
        // Engines look for one value under a window of a view, and not for a list.
        string[] { Length: 1 } texts => Is(column, texts[0]),
        string[] => new([column], (session, name) => session.In(Cell(column), name), value),
        long[] => new([column], (session, name) => session.InIntegers(Cell(column), name), value),
        _ => new([column], (_, name) => $"{Cell(column)} = @{name}", value),
    };

    /// <summary>The condition that a column has one of some words.</summary>
    public static ViewCondition Is<T>(string column, params T[] words)
        where T : struct, Enum => Is(column, (string[])[.. words.Select(EnumCode<T>.Of)]);

    /// <summary>The condition that two columns have the same value.</summary>
    public static ViewCondition IsSame(string column, string other) =>
        new([column, other], (_, _) => $"{Cell(column)} = {Cell(other)}");

    /// <summary>The condition that a column has a moment after another.</summary>
    public static ViewCondition IsAfter(string column, DateTimeOffset moment) =>
        new([column], (_, name) => $"{Cell(column)} > @{name}", moment);

    /// <summary>The condition that a column is not null.</summary>
    public static ViewCondition IsThere(string column) => new([column], (_, _) => $"{Cell(column)} IS NOT NULL");

    /// <summary>The condition that a column has a value.</summary>
    public static implicit operator ViewCondition((string Column, object Value) cell) => Is(cell.Column, cell.Value);

    /// <summary>Writes it for an engine, of the alias <c>v</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="name">The name of the parameter with its value.</param>
    public string Write(StoreSession session, string name) => write(session, name);

    private static string Cell(string column) => $"v.{StoreSession.Quote(column)}";
}
