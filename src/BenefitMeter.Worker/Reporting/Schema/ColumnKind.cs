namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>What a column contains; each engine has one type for each kind (<see cref="SchemaSyntax"/>).</summary>
internal enum ColumnKind
{
    /// <summary>A number that the database gives each row; the table's only key.</summary>
    Identity,

    /// <summary>An id, a path or another text that rows are compared, sorted or found by, letter by letter.</summary>
    Id,

    /// <summary>A word of a fixed set, or the code of a reason; compared letter by letter.</summary>
    Word,

    /// <summary>A name or a line of text that people read.</summary>
    Name,

    /// <summary>A text of any length: sentences, lists, questions, JSON.</summary>
    Text,

    /// <summary>A whole number below 2³¹.</summary>
    Integer,

    /// <summary>A whole number below 2⁶³: rows, numbers that a database gave.</summary>
    Count,

    /// <summary>An exact decimal, at most 28 digits before the point and 10 after it.</summary>
    Decimal,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment in UTC, to the millisecond.</summary>
    Moment,

    /// <summary>0 or 1.</summary>
    Flag,
}
