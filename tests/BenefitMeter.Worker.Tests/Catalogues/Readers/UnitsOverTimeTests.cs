using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Tests.Catalogues.Issues;

namespace BenefitMeter.Worker.Tests.Catalogues.Readers;

public sealed class UnitsOverTimeTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Fact]
    public void Read_ParentsInTheYaml_AreADescriptionEach()
    {
        UnitTree units = Read("""
                a: { name: A, parent: kommune }
                b: { name: B, parents: [{ parent: a, until: 2025-12-31 }, { parent: kommune }], codes: [BB],
                  valid-from: 2020-01-01 }
            """, null);

        Assert.Equal(("a", "kommune"), (units.AsOf(NewYear.AddDays(-1))["b"].ParentId, units.AsOf(NewYear)["b"].ParentId));
        Assert.Equal(
            [(new DateOnly(2020, 1, 1), NewYear.AddDays(-1)), ((DateOnly?)NewYear, null)],
            units.VersionsOf("b").Select(row => (row.ValidFrom, row.ValidTo)));
        Assert.All(units.VersionsOf("b"), row => Assert.Equal(["BB"], row.Codes));
    }

    [Theory]
    [InlineData("successors: c", "c 1")]
    [InlineData("successors: { c: 0.75, kommune: 0.25 }", "c 0.75, kommune 0.25")]
    public void Read_SuccessorsInTheYaml_HaveShares(string written, string expected)
    {
        UnitTree units = Read($$"""
                b: { name: B, parent: kommune, valid-to: 2025-12-31, {{written}} }
                c: { name: C, parent: kommune, valid-from: 2026-01-01 }
            """, null);

        Assert.Equal(expected, Shares(units["b"]));
    }

    [Theory]
    [InlineData(",", "0.6|c:0.4")]
    [InlineData(";", "0,6|c:0,4")]
    public void Read_RowsInTheFile_FollowEachOther(string separator, string shares)
    {
        string[] rows =
        [
            "id,name,parent,codes,responsible,valid-from,valid-to,successors", "b,Gammel,kommune,B1,,,2024-12-31,",
            "b,Ny,c,B2,,2025-01-01,2025-12-31,borger:" + shares, "c,C,kommune,B1,,2025-01-01,,",
        ];
        UnitTree units = Read(string.Empty, string.Join('\n', [.. rows.Select((row, i) => i == 2
            ? row[..row.IndexOf(':', StringComparison.Ordinal)].Replace(",", separator, StringComparison.Ordinal) + ":" + shares
            : row.Replace(",", separator, StringComparison.Ordinal)), string.Empty]));

        Assert.Equal("borger 0.6, c 0.4", Shares(units["b"]));
        Assert.Equal(("Gammel", "Ny"), (units.AsOf(new DateOnly(2024, 12, 31))["b"].Name.Danish, units["b"].Name.Danish));
        Assert.Equal(["b", "c"], units.TrackOf("B1").Spells.Select(spell => spell.UnitId));
        Assert.Equal(["unmapped", "b", "unmapped"], units.TrackOf("B2").Spells.Select(spell => spell.UnitId));
    }

    private static string Shares(Unit unit) =>
        string.Join(", ", unit.Successors.Select(share => FormattableString.Invariant($"{share.Key} {share.Value}")));

    private static UnitTree Read(string units, string? file)
    {
        string catalogue = IssueCase.Sound.Replace("    borger:", units + "\n    borger:", StringComparison.Ordinal);
        using Workspace folder = new Workspace()
            .With("k.yaml", file is null
                ? catalogue
                : catalogue.Replace("  units:\n", "  units-file: e.csv\n  units:\n", StringComparison.Ordinal))
            .With("e.csv", file ?? string.Empty);
        var load = folder.Read();
        Assert.Empty(load.Issues);
        return load.Catalogue!.Organisation.Units;
    }
}
