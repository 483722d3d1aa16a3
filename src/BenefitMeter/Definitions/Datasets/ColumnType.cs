namespace BenefitMeter.Definitions.Datasets;

/// <summary>The type as which the cells of a column are read (rule 3).</summary>
public enum ColumnType
{
    /// <summary>Text, compared ordinally, case-sensitive and untrimmed.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>An exact decimal number, never a floating-point number.</summary>
    Decimal,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>
    /// A date with a time of day. It is local unless the column is one of the dataset's dates with another meaning.
    /// </summary>
    Time,
}
