using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

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
                return await new TableSync(session, "bm_indicator", "indicator_id") { Gone = ("state", "retired") }
                    .WriteAsync(Indicators(catalogue), cancellationToken)
                    + await new TableSync(session, "bm_unit", "unit_id") { Gone = ("is_current", 0) }
                        .WriteAsync(Units(catalogue.Organisation), cancellationToken)
                    + await new TableSync(session, "bm_period", "grain", "period_id").WriteAsync(
                        (await WithOneWholePeriodAsync(session, periods, cancellationToken)).Select(PeriodRow.Of),
                        cancellationToken)
                    + await new TableSync(session, "bm_baseline", "indicator_id", "unit_id", "period_id", "version")
                    { MayChange = false }.WriteAsync(
                        Baselines(catalogue), cancellationToken);
            },
            cancellationToken);

    private static IEnumerable<Dictionary<string, object?>> Indicators(Catalogue catalogue) =>
        catalogue.Indicators.Values.Select(indicator => new Dictionary<string, object?>
        {
            ["indicator_id"] = indicator.Id,
            ["name_da"] = indicator.Name.Danish,
            ["name_en"] = indicator.Name.English,
            ["reads_da"] = indicator.Interpretation?.Danish,
            ["reads_en"] = indicator.Interpretation?.English,
            ["dataset_id"] = indicator.DatasetId,
            ["state"] = EnumCode<IndicatorState>.Of(indicator.State),
            ["owner_id"] = indicator.OwnerId,
            ["owner_name"] = NameOf(catalogue.Organisation, indicator.OwnerId),
            ["direction"] = EnumCode<Direction>.Of(indicator.Direction),
            ["judge"] = EnumCode<Judgement>.Of(indicator.Judgement),
            ["level"] = EnumCode<IndicatorLevel>.Of(indicator.Level),
            ["measured_in"] = indicator.MeasuredIn,
            ["decimals"] = indicator.Decimals,
            ["grain"] = EnumCode<PeriodGrain>.Of(indicator.Grain),
            ["aggregation"] = EnumCode<Aggregation>.Of(indicator.Aggregation),
            ["is_percent"] = indicator.IsPercent ? 1 : 0,
        });

    private static IEnumerable<Dictionary<string, object?>> Units(Organisation organisation) =>
        organisation.Units.InTreeOrder.Select((unit, place) => new Dictionary<string, object?>
        {
            ["unit_id"] = unit.Id,
            ["name_da"] = unit.Name.Danish,
            ["name_en"] = unit.Name.English,
            ["parent_id"] = unit.ParentId,
            ["path"] = string.Join('/', organisation.Units.SelfAndAbove(unit.Id).Reverse().Select(above => above.Id)),
            ["unit_level"] = organisation.Units.LevelOf(unit.Id),
            ["responsible_name"] = NameOf(organisation, unit.ResponsibleId),
            ["sort_order"] = place,
            ["is_current"] = organisation.Units.IsOpen(unit.Id) ? 1 : 0,
            ["valid_from"] = organisation.Units.VersionsOf(unit.Id)[0].ValidFrom,
            ["valid_to"] = organisation.Units.VersionsOf(unit.Id)[^1].ValidTo,
        });

    private static IEnumerable<Dictionary<string, object?>> Baselines(Catalogue catalogue) =>
        catalogue.ApprovedBaselines.Select(baseline => new Dictionary<string, object?>
        {
            ["indicator_id"] = baseline.IndicatorId,
            ["unit_id"] = baseline.UnitId,
            ["period_id"] = baseline.PeriodId,
            ["version"] = baseline.Version,
            ["value"] = baseline.Value,
            ["numerator"] = baseline.Numerator,
            ["denominator"] = baseline.Denominator,
            ["measured_over"] = baseline.Window,
            ["definition_version"] = baseline.DefinitionVersion,
            ["approved_by"] = baseline.ApprovedBy,
            ["system_user"] = baseline.SystemUser,
            ["approved_on"] = baseline.ApprovedOn,
            ["reference"] = baseline.Reference,
        });

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

        whole.AddRange(await session.QueryAsync(
            "SELECT period_start, period_end, working_days FROM bm_period WHERE grain = 'all'",
            row => new PublishedPeriod(
                new Period(PeriodGrain.All, row.Day(0)!.Value, row.Day(1)!.Value.AddDays(1)), (int)row.Integer(2)),
            cancellationToken));
        var span = new Period(PeriodGrain.All, whole.Min(one => one.Period.Start), whole.Max(one => one.Period.End));
        return periods.Where(one => one.Period.Grain != PeriodGrain.All)
            .Append(new PublishedPeriod(span, whole.Max(one => one.WorkingDays)));
    }

    private static string? NameOf(Organisation organisation, string? personId) =>
        personId is not null && organisation.People.TryGetValue(personId, out Person? person) ? person.Name : null;
}
