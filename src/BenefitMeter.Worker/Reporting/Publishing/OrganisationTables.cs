using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>
/// Remembers which organisation figures were measured by, so that a later run knows what an edited one changes.
/// </summary>
internal static class OrganisationTables
{
    public static async Task WriteAsync(StoreSession session, MeasuredOrganisation? measured, CancellationToken cancellationToken)
    {
        const string Replace = """
            DELETE FROM bm_measured_organisation WHERE indicator_id = @indicator;
            INSERT INTO bm_measured_organisation (indicator_id, hash, as_of) VALUES (@indicator, @hash, @asOf);
            """;
        if (measured is null)
        {
            return;
        }

        string units = JsonSerializer.Serialize(measured.Units.Versions.OrderBy(unit => unit.Id, StringComparer.Ordinal)
            .ThenBy(unit => unit.ValidFrom ?? DateOnly.MinValue).Select(StoredUnit.Of));
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(units)));
        await session.ExecuteAsync(
            "INSERT INTO bm_organisation (hash, units) SELECT @hash, @units WHERE NOT EXISTS (SELECT 1 FROM bm_organisation "
                + "WHERE hash = @hash)",
            cancellationToken, ("hash", hash), ("units", units));
        foreach (string indicator in measured.IndicatorIds)
        {
            await session.ExecuteAsync(
                Replace, cancellationToken, ("indicator", indicator), ("hash", hash), ("asOf", measured.AsOf));
        }
    }

    public static async Task<IReadOnlyDictionary<string, UnitTree>> ReadAsync(
        StoreSession session, CancellationToken cancellationToken)
    {
        Dictionary<string, UnitTree> trees = (await session.QueryAsync(
            "SELECT hash, units FROM bm_organisation", row => (Hash: row.Text(0)!, Units: row.Text(1)!), cancellationToken))
            .ToDictionary(row => row.Hash, row => new UnitTree(
                JsonSerializer.Deserialize<StoredUnit[]>(row.Units)!.Select(unit => unit.ToUnit())));
        return (await session.QueryAsync(
            "SELECT indicator_id, hash, as_of FROM bm_measured_organisation",
            row => (Indicator: row.Text(0)!, Units: trees[row.Text(1)!].AsOf(row.Day(2)!.Value)), cancellationToken))
            .ToDictionary(row => row.Indicator, row => row.Units, StringComparer.Ordinal);
    }

    /// <summary>What of a unit decides where rows count.</summary>
    private sealed record StoredUnit(
        string Id, string? Parent, string[] Codes, DateOnly? From, DateOnly? To, Dictionary<string, decimal> Successors)
    {
        public static StoredUnit Of(Unit unit) =>
            new(
                unit.Id, unit.ParentId, [.. unit.Codes.Order(StringComparer.Ordinal)], unit.ValidFrom, unit.ValidTo,
                unit.Successors.ToDictionary(StringComparer.Ordinal));

        public Unit ToUnit() =>
            new(Id, LocalText.Same(Id), Parent, Codes, null) { ValidFrom = From, ValidTo = To, Successors = Successors };
    }
}
