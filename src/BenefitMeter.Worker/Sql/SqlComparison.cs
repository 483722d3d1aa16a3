namespace BenefitMeter.Worker.Sql;

/// <summary>How two values are compared; where either side is NULL the answer is never true.</summary>
/// <param name="Equal">The format of equality: {0} and {1}.</param>
/// <param name="Order">The format of order: {0}, the operator {1} (<c>&lt; &lt;= &gt; &gt;=</c>), {2}.</param>
internal sealed record SqlComparison(string Equal, string Order);
