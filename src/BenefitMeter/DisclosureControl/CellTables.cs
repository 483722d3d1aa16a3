using BenefitMeter.Definitions.Units;

namespace BenefitMeter.DisclosureControl;

/// <summary>The cells of every population of a run.</summary>
/// <param name="units">The units.</param>
internal sealed class CellTables(UnitTree units)
{
    private readonly Dictionary<Population, CellTable> tables = [];

    /// <summary>Gets the cells of a population.</summary>
    public CellTable GetOrAdd(Population population) =>
        tables.TryGetValue(population, out CellTable? table) ? table : tables[population] = new CellTable(population, units);

    /// <summary>Notes all sums, and gets the remainders that are themselves small groups.</summary>
    public IReadOnlyList<CountCell> Connect()
    {
        List<CountCell> remainders = [.. tables.Values.SelectMany(table => table.Connect())];
        RelatedPopulations.Connect(tables.Values);
        return remainders;
    }
}
