namespace BenefitMeter.Worker.Sql;

/// <summary>A column of a dataset's query, as the database reports it.</summary>
/// <param name="Stored">What the column contains.</param>
/// <param name="Type">The database's name of its type.</param>
/// <param name="Width">The most characters that it has; null where they are unlimited or not known.</param>
internal readonly record struct SqlColumn(SqlStorage Stored, string Type, int? Width);
