using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>
/// Remembers which organisation figures were measured by, so that a later run knows what an edited one changes.
/// </summary>
internal static class OrganisationTables
{
    public static async Task WriteAsync(StoreSession session, MeasuredOrganisation? measured, CancellationToken cancellationToken)
    {
        if (measured is null)
        {
            return;
        }

        string units = JsonSerializer.Serialize(measured.Units.Versions.OrderBy(unit => unit.Id, StringComparer.Ordinal)
            .ThenBy(unit => unit.ValidFrom ?? DateOnly.MinValue).Select(StoredUnit.Of));
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(units)));
        if ((await session.ReadAsync(
            [OrganisationTable.Hash], row => row.Text(OrganisationTable.Hash), "WHERE hash = @hash", cancellationToken,
            ("hash", hash))).Count == 0)
        {
            await session.InsertAsync(OrganisationTable.Table, new StoredOrganisation(hash, units), cancellationToken);
        }

        foreach (string indicator in measured.IndicatorIds)
        {
            await session.DeleteAsync(MeasuredOrganisationTable.Table, cancellationToken, ("indicator_id", indicator));
            await session.InsertAsync(
                MeasuredOrganisationTable.Table, new IndicatorOrganisation(indicator, hash, measured.AsOf), cancellationToken);
        }
    }

    public static async Task<IReadOnlyDictionary<string, UnitTree>> ReadAsync(
        StoreSession session, CancellationToken cancellationToken)
    {
        Dictionary<string, UnitTree> trees = (await session.ReadAsync(
            OrganisationTable.Table.Columns,
            row => (Hash: row.Text(OrganisationTable.Hash)!, Units: row.Text(OrganisationTable.Units)!),
            string.Empty, cancellationToken))
            .ToDictionary(row => row.Hash, row => new UnitTree(
                JsonSerializer.Deserialize<StoredUnit[]>(row.Units)!.Select(unit => unit.ToUnit())));
        return (await session.ReadAsync(
            MeasuredOrganisationTable.Table.Columns,
            row => (
                Indicator: row.Text(MeasuredOrganisationTable.IndicatorId)!,
                Units: trees[row.Text(MeasuredOrganisationTable.Hash)!].AsOf(row.Day(MeasuredOrganisationTable.AsOf)!.Value)),
            string.Empty, cancellationToken)).ToDictionary(row => row.Indicator, row => row.Units, StringComparer.Ordinal);
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
