using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Runs.Approvals;

/// <summary>Freezes an indicator's measured baseline: from then on later measurements do not change it (rule 6).</summary>
/// <param name="runContext">What measures it.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="asOf">The day that counts as today.</param>
internal sealed class BaselineApproval(RunContext runContext, IndicatorDefinition indicator, DateOnly asOf)
{
    /// <summary>
    /// Measures the baseline of every unit and writes it down as approved, in the catalogue folder and the reporting database.
    /// </summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="by">The person's id.</param>
    /// <param name="on">The day of the approval.</param>
    /// <param name="reference">The decision it rests on; a second approval needs one.</param>
    /// <param name="cancellationToken">Stops it before anything is written.</param>
    /// <returns>What was approved, unit by unit.</returns>
    /// <exception cref="BenefitMeterException">
    /// There is nothing to approve, or it was approved before and no reference is given.
    /// </exception>
    public async Task<IReadOnlyList<ApprovedBaseline>> ApproveAsync(
        string folder, string by, DateOnly on, string? reference, CancellationToken cancellationToken)
    {
        int version = runContext.Catalogue.ApprovedBaselines
            .Where(baseline => baseline.IndicatorId == indicator.Id).Select(baseline => baseline.Version).DefaultIfEmpty().Max()
                + 1;
        if (version > 1 && string.IsNullOrWhiteSpace(reference))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Nulpunktet for '{indicator.Id}' er allerede godkendt og låst.",
                    $"The baseline of '{indicator.Id}' is already approved and locked."),
                new LocalText(
                    "En ny version kræver en henvisning til beslutningen bag den: --reference \"…\". Den første "
                        + "version bevares, og begge vises.",
                    "A new version needs a reference to the decision behind it: --reference \"…\". The first version "
                        + "is kept, and both are shown."));
        }

        DefinitionVersions versions = new(
            runContext.Catalogue, [indicator],
            await runContext.Store.WithSessionAsync(
                session => RunTables.ReadDefinitionsAsync(session, cancellationToken), cancellationToken));
        Dictionary<string, DatasetTallies> tallies = await TalliesAsync(cancellationToken);
        MeasuredIndicator measured =
            new IndicatorFigures(runContext.Catalogue, tallies, runContext.Calendar, asOf).Measure(indicator);
        IndicatorMeasurer measurer = measured.Measurer;

        // The baseline of a small group is not approved, because an approved one is shown (decision 0034).
        BaselineResolver resolver = new(
            indicator, versions.VersionOf(indicator.Id), measurer, null, runContext.Catalogue, runContext.Calendar,
            SmallNumbers.Find([measured], runContext.Catalogue.Organisation.Units, []));
        List<ApprovedBaseline> approved = [];
        foreach (Unit unit in measurer.PublishedUnits.Where(unit => unit.Id != UnitTree.UnmappedId))
        {
            foreach ((Period period, string periodId, string window) in Bases(resolver))
            {
                if (resolver.Measured(unit.Id, period) is { Value: { } value })
                {
                    (decimal? numerator, decimal? denominator) = Sides(measurer, unit.Id);
                    approved.Add(new ApprovedBaseline(
                        indicator.Id, unit.Id, periodId, version, value, numerator, denominator, window,
                        versions.VersionOf(indicator.Id), by, Environment.UserName, on, reference ?? string.Empty));
                }
            }
        }

        if (approved.Count == 0)
        {
            throw new BenefitMeterException(
                FailureKind.Source,
                new LocalText(
                    $"Ingen enhed har et nulpunkt for '{indicator.Id}', der kan godkendes.",
                    $"No unit has a baseline of '{indicator.Id}' that can be approved."),
                new LocalText(
                    "Kør explain for at se, hvad nulpunktet mangler: rækker i vinduet, eller et vindue, der slutter før "
                        + "effect-from.",
                    "Run explain to see what the baseline lacks: rows in its window, or a window that ends before effect-from."));
        }

        // A database that cannot be written to fails here, before the file says that the baseline is approved.
        Catalogue catalogue = runContext.Catalogue.AsOf(asOf);
        await runContext.Store.PublishCatalogueAsync(catalogue, [], cancellationToken);
        BaselineFiles.Append(folder, approved);
        Catalogue locked = catalogue with { ApprovedBaselines = [.. catalogue.ApprovedBaselines, .. approved] };
        await runContext.Store.PublishCatalogueAsync(locked, [], cancellationToken);
        return approved;
    }

    private async Task<Dictionary<string, DatasetTallies>> TalliesAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, DatasetTallies> tallies = [];
        foreach (string dataset in indicator.DatasetIds)
        {
            Extraction extraction = ExtractionPlan.For(runContext.Catalogue, dataset, [indicator], asOf, runContext.Calendar);
            await using ISource source = runContext.Open(extraction.Dataset.SourceId);
            tallies[dataset] = await source.ExtractAsync(extraction, null, cancellationToken);
        }

        return tallies;
    }

    // A seasonal baseline is one value for each period of the base year; any other is one value.
    private IEnumerable<(Period Period, string PeriodId, string Window)> Bases(BaselineResolver resolver)
    {
        DateOnly effect = indicator.EffectFrom ?? asOf;
        Period first = runContext.Calendar.PeriodOf(effect, indicator.Grain);
        switch (indicator.Baseline)
        {
            case SeasonalBaseline seasonal:
                return runContext.Calendar.Periods(effect, effect.AddYears(1).AddDays(-1), indicator.Grain)
                    .DistinctBy(period => resolver.BasePeriod(period))
                    .Select(period => (
                        period, resolver.BasePeriod(period).Id,
                        $"{seasonal.Years} years to {resolver.BasePeriod(period).Id}"));
            case WindowBaseline window:
                return [(first, string.Empty, window.Text)];
            case FixedBaseline fixedOne:
                return [(first, string.Empty, fixedOne.Source ?? "fixed")];
            default:
                throw new BenefitMeterException(
                    FailureKind.Catalogue,
                    new LocalText(
                        $"Nulpunktet for '{indicator.Id}' kan ikke godkendes: der er intet, eller det følger mængden.",
                        $"The baseline of '{indicator.Id}' cannot be approved: there is none, or it follows the volume."),
                    new LocalText(
                        "Giv indikatoren et nulpunkt med vindue, fast værdi eller sæson. I et mængdekorrigeret nulpunkt låses "
                            + "værdien pr. stk. med value-per-piece.",
                        "Give the indicator a window, fixed or seasonal baseline. In a volume-adjusted baseline, value-per-piece "
                            + "locks the value per piece."));
        }
    }

    private (decimal? Numerator, decimal? Denominator) Sides(IndicatorMeasurer measurer, string unitId)
    {
        if (indicator is { Aggregation: Aggregation.Ratio, Baseline: WindowBaseline window })
        {
            Observation whole = measurer.Measure(unitId, new Period(PeriodGrain.All, window.Start, window.End));
            return (whole.Numerator, whole.Denominator);
        }

        return (null, null);
    }
}
