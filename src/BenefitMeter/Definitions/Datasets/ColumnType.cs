namespace BenefitMeter.Definitions.Datasets;

/// <summary>What the cells of a column are read as (rule 3).</summary>
public enum ColumnType
{
    /// <summary>Text, compared ordinally, case-sensitive and untrimmed.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number, never a floating-point one.</summary>
    Decimal,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A date with a time of day, local unless a date of the dataset says otherwise.</summary>
    Time,
}
