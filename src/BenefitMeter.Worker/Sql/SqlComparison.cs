namespace BenefitMeter.Worker.Sql;

/// <summary>How two values are compared. The result is never true where either side is NULL.</summary>
/// <param name="Equal">
/// The format of equality with a value from the catalogue: {0} is the cell, {1} the value, {2} a date's local day.
/// </param>
/// <param name="Order">
/// The format of an order comparison: {0} is the left side, {1} the operator (<c>&lt; &lt;= &gt; &gt;=</c>), {2} the right side.
/// For dates {3} and {4} are the local days of the two sides, {5} and {6} their moments.
/// </param>
internal sealed record SqlComparison(string Equal, string Order);
