using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Writes what the figures are about; rows that are as they should be are left alone.</summary>
internal static class CatalogueTables
{
    /// <summary>Writes what changed, in one transaction under the store's lock.</summary>
    /// <returns>How many rows were written.</returns>
    public static Task<int> WriteAsync(
        StoreSession session, Catalogue catalogue, IReadOnlyCollection<PublishedPeriod> periods,
        CancellationToken cancellationToken) =>
        session.InTransactionAsync(
            async () =>
            {
                await session.LockAsync(cancellationToken);
                return await new TableSync(session, IndicatorTable.Table) { Gone = (IndicatorTable.State, "retired") }
                    .WriteAsync(IndicatorTable.Table, Indicators(catalogue), cancellationToken)
                    + await new TableSync(session, UnitTable.Table) { Gone = (UnitTable.IsCurrent, 0L) }
                        .WriteAsync(UnitTable.Table, Units(catalogue.Organisation), cancellationToken)
                    + await new TableSync(session, PeriodTable.Table).WriteAsync(
                        PeriodTable.Table, await WithOneWholePeriodAsync(session, periods, cancellationToken), cancellationToken)
                    + await new TableSync(session, BaselineTable.Table) { MayChange = false }
                        .WriteAsync(BaselineTable.Table, catalogue.ApprovedBaselines, cancellationToken);
            },
            cancellationToken);

    private static IEnumerable<IndicatorRow> Indicators(Catalogue catalogue) => catalogue.Indicators.Values.Select(
        indicator => new IndicatorRow(indicator, NameOf(catalogue.Organisation, indicator.OwnerId)));

    private static IEnumerable<UnitRow> Units(Organisation organisation) =>
        organisation.Units.InTreeOrder.Select((unit, index) => new UnitRow(
            unit,
            string.Join('/', organisation.Units.SelfAndAbove(unit.Id).Reverse().Select(above => above.Id)),
            organisation.Units.LevelOf(unit.Id), NameOf(organisation, unit.ResponsibleId), index,
            organisation.Units.IsOpen(unit.Id),
            organisation.Units.VersionsOf(unit.Id)[0].ValidFrom, organisation.Units.VersionsOf(unit.Id)[^1].ValidTo));

    /// <summary>
    /// The grain "all" has one id for every dataset, so its row spans from the earliest start to the latest end ever published;
    /// a figure's own bounds stand on the figure.
    /// </summary>
    private static async Task<IEnumerable<PublishedPeriod>> WithOneWholePeriodAsync(
        StoreSession session, IReadOnlyCollection<PublishedPeriod> periods, CancellationToken cancellationToken)
    {
        List<PublishedPeriod> whole = [.. periods.Where(one => one.Period.Grain == PeriodGrain.All)];
        if (whole.Count == 0)
        {
            return periods;
        }

        whole.AddRange(await session.ReadAsync(
            [PeriodTable.PeriodStart, PeriodTable.PeriodEnd, PeriodTable.WorkingDays],
            row => new PublishedPeriod(
                new Period(
                    PeriodGrain.All, row.Day(PeriodTable.PeriodStart)!.Value, row.Day(PeriodTable.PeriodEnd)!.Value.AddDays(1)),
                (int)row.Integer(PeriodTable.WorkingDays)),
            "WHERE grain = 'all'", cancellationToken));
        var span = new Period(PeriodGrain.All, whole.Min(one => one.Period.Start), whole.Max(one => one.Period.End));
        return periods.Where(one => one.Period.Grain != PeriodGrain.All)
            .Append(new PublishedPeriod(span, whole.Max(one => one.WorkingDays)));
    }

    private static string? NameOf(Organisation organisation, string? personId) =>
        personId is not null && organisation.People.TryGetValue(personId, out Person? person) ? person.Name : null;
}
