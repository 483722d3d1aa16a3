using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>
/// A made-up municipality: its organisation, sources, datasets and indicators, and files with rows and plans. It is a recipe:
/// each method returns another municipality with one thing added or changed, and nothing is written before it is created.
/// </summary>
/// <remarks>
/// Keys are those of the catalogue, in YAML's flow style: <c>name: Office A, parent: north</c>. Naming an id again changes the
/// keys given and leaves the others.
/// </remarks>
internal sealed partial record TestMunicipality
{
    /// <summary>The file that <see cref="Catalogue"/> is written to.</summary>
    public const string CatalogueFile = "town.yaml";

    // Every indicator needs these keys; a test gives only those that it is about.
    private const string Supplied = "grain: month, direction: lower-is-better, judge: attainment, owner: owner, "
        + "act-when: The owner decides.";

    /// <summary>Gets a municipality without anything.</summary>
    public static TestMunicipality Nothing => new();

    /// <summary>Gets a municipality of one unit, <c>town</c>, and one person, <c>owner</c>, without data.</summary>
    public static TestMunicipality Empty => Nothing.Named("Sample Town")
        .Person("owner", "name: Anna Example").Unit("town", "name: Sample Town");

    /// <summary>Gets the day that tests measure as of, where they say no other. Default 2025-12-31.</summary>
    public string AsOf { get; init; } = "2025-12-31";

    /// <summary>Gets the files beside the catalogue: rows and plans.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; private init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private ImmutableList<(string Section, string Id, YamlKeys Keys)> Entries { get; init; } = [];

    /// <summary>Names the organisation.</summary>
    public TestMunicipality Named(string name) => With("organisation", string.Empty, $"name: {name}");

    /// <summary>Adds or changes a person.</summary>
    public TestMunicipality Person(string id, string keys) => With("people", id, keys);

    /// <summary>Adds or changes a unit.</summary>
    public TestMunicipality Unit(string id, string keys) => With("units", id, keys);

    /// <summary>Adds or changes a source.</summary>
    public TestMunicipality Source(string id, string keys) => With("sources", id, keys);

    /// <summary>Adds or changes a dataset.</summary>
    public TestMunicipality Dataset(string id, string keys) => With("datasets", id, keys);

    /// <summary>Sets or changes the defaults of all indicators.</summary>
    public TestMunicipality Defaults(string keys) => With("defaults", string.Empty, keys);

    /// <summary>
    /// Adds or changes an indicator. A new one is named by its id, is monthly, and has the other keys that every indicator needs,
    /// unless <paramref name="keys"/> says otherwise.
    /// </summary>
    public TestMunicipality Indicator(string id, string keys) => Entries.Exists(entry => IsAt(entry, "indicators", id))
        ? With("indicators", id, keys)
        : With("indicators", id, $"name: {id}, {Supplied}").With("indicators", id, keys);

    /// <summary>Removes one entry, such as a unit.</summary>
    /// <param name="section">The section of the catalogue, such as <c>units</c>.</param>
    /// <param name="id">The entry's id.</param>
    public TestMunicipality Without(string section, string id) =>
        this with { Entries = Entries.RemoveAll(entry => IsAt(entry, section, id)) };

    /// <summary>Adds or replaces a file.</summary>
    public TestMunicipality WithFile(string name, string text) => this with { Files = Files.SetItem(name, text) };

    /// <summary>Adds something for each of some items.</summary>
    public TestMunicipality ForEach<T>(IEnumerable<T> items, Func<TestMunicipality, T, TestMunicipality> add) =>
        items.Aggregate(this, add);

    /// <summary>Gets the catalogue as YAML.</summary>
    public string Catalogue()
    {
        StringBuilder yaml = new();
        if (Entries.Exists(entry => entry.Section is "organisation" or "people" or "units"))
        {
            yaml.Append("organisation:\n");
            Keys("organisation", "  ");
            Section("people", "  ");
            Section("units", "  ");
        }

        Section("sources", string.Empty);
        Section("datasets", string.Empty);
        if (Entries.Exists(entry => entry.Section == "defaults"))
        {
            yaml.Append("defaults:\n");
            Keys("defaults", "  ");
        }

        Section("indicators", string.Empty);
        return yaml.ToString();

        void Keys(string section, string indent)
        {
            foreach (string line in Entries.Where(entry => entry.Section == section).SelectMany(entry => entry.Keys.Lines()))
            {
                yaml.Append(CultureInfo.InvariantCulture, $"{indent}{line}\n");
            }
        }

        void Section(string section, string indent)
        {
            (string Section, string Id, YamlKeys Keys)[] entries = [.. Entries.Where(entry => entry.Section == section)];
            yaml.Append(entries.Length > 0 ? $"{indent}{section}:\n" : string.Empty);
            foreach ((_, string id, YamlKeys keys) in entries)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"{indent}  {id}: {keys}\n");
            }
        }
    }

    private TestMunicipality With(string section, string id, string keys)
    {
        int index = Entries.FindIndex(entry => IsAt(entry, section, id));
        return this with
        {
            Entries = index < 0
                ? Entries.Add((section, id, YamlKeys.None.With(keys)))
                : Entries.SetItem(index, (section, id, Entries[index].Keys.With(keys))),
        };
    }

    private static bool IsAt((string Section, string Id, YamlKeys Keys) entry, string section, string id) =>
        entry.Section == section && entry.Id == id;
}
