namespace BenefitMeter.Worker.Sql;

/// <summary>How two values are compared; where either side is NULL the answer is never true.</summary>
/// <param name="Equal">
/// The format of equality with a value of the catalogue: {0} the cell, {1} the value, {2} a date's local day.
/// </param>
/// <param name="Order">
/// The format of order: {0}, the operator {1} (<c>&lt; &lt;= &gt; &gt;=</c>), {2}; of dates also their local days {3} and {4} and
/// moments {5} and {6}.
/// </param>
internal sealed record SqlComparison(string Equal, string Order);
