using BenefitMeter.Definitions.Units;

namespace BenefitMeter.DisclosureControl;

/// <summary>The tables of all populations of a run.</summary>
/// <param name="units">The units.</param>
internal sealed class CellTables(UnitTree units)
{
    private readonly Dictionary<Population, CellTable> tables = [];

    /// <summary>Gets the table of a population, and creates it if it is new.</summary>
    public CellTable GetOrAdd(Population population) =>
        tables.TryGetValue(population, out CellTable? table) ? table : tables[population] = new CellTable(population, units);

    /// <summary>
    /// Connects the cells of all tables by their sums, and gets the remainders that are small groups themselves.
    /// </summary>
    public IReadOnlyList<CountCell> Connect()
    {
        List<CountCell> remainders = [.. tables.Values.SelectMany(table => table.Connect())];
        RelatedPopulations.Connect(tables.Values);
        return remainders;
    }
}
