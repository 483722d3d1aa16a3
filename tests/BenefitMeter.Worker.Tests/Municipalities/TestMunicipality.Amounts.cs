namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>A town of as many units as a test asks for, with amounts that were paid: for large publications.</summary>
internal sealed partial record TestMunicipality
{
    /// <summary>Gets the town; its rows are the test's.</summary>
    /// <param name="units">How many units are below the town: <c>u1</c>, <c>u2</c> and so on.</param>
    /// <param name="grain">The keys that say how often the indicators are measured.</param>
    /// <param name="measures">The indicators' ids and what they measure of the amounts.</param>
    public static TestMunicipality Amounts(int units, string grain, params (string Id, string Measure)[] measures) => Empty
        .ForEach(
            Enumerable.Range(1, units),
            (town, unit) => town.Unit($"u{unit}", $"name: Unit {unit}, parent: town, codes: [u{unit}]"))
        .Source("rows", "provider: csv, path: rows.csv, delimiter: ',', culture: invariant")
        .Dataset("amounts", "source: rows, dates: { paid: { column: paid, as: date } }, unit-column: unit, rows-are: things")
        .ForEach(measures, (town, one) => town.Indicator(
            one.Id, $"dataset: amounts, dated-by: paid, {grain}, measured-in: DKK, measure: {{ {one.Measure} }}"));
}
