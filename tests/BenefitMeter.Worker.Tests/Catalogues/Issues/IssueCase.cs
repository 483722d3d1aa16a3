namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>A valid catalogue into which one mistake is put, and all issues that it must give.</summary>
internal sealed class IssueCase
{
    /// <summary>A small catalogue without issues.</summary>
    public const string Sound = """
        organisation:
          name: Eksempel Kommune
          people: { dir: { name: Anna Eksempel } }
          units:
            kommune: { name: Eksempel Kommune }
            borger: { name: Borgerservice, parent: kommune, codes: [CBS] }
        sources:
          sager: { provider: csv, path: sager.csv }
        datasets:
          sager:
            source: sager
            dates: { received: Modtaget, closed: Lukket }
            unit-column: Enhed
            columns: { Beloeb: decimal, Kanal: text }
        indicators:
          share:
            name: Andel
            dataset: sager
            measure: { share: { where: { Kanal: Digital } } }
            dated-by: received
            grain: month
            measured-in: percent
            direction: higher-is-better
            owner: dir
            act-when: Altid.
            effect-from: 2025-07-01
            baseline: { fixed: { value: 60 } }
            targets:
              - decided: { date: 2025-06-01, by: dir }
                points: { 2025-12: 70 }

        """;

    private readonly List<(string File, string Content)> files = [];
    private string catalogue = Sound;

    public List<string> Codes { get; } = [];

    public List<string> English { get; } = [];

    public List<string> Danish { get; } = [];

    /// <summary>Gets the catalogue's own file and those beside it.</summary>
    public IEnumerable<(string File, string Content)> Files => files.Prepend(("k.yaml", catalogue));

    public IssueCase Change(string from, string to)
    {
        int at = catalogue.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sound catalogue has no '{from}'.");
        catalogue = catalogue[..at] + to + catalogue[(at + from.Length)..];
        return this;
    }

    public IssueCase File(string file, string content)
    {
        files.Add((file, content));
        return this;
    }

    public IssueCase Gives(string code, string english, string danish)
    {
        Codes.Add(code);
        English.Add(english);
        Danish.Add(danish);
        return this;
    }
}
