using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Time;
using BenefitMeter.Worker.Deriving.Work;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Runs.Approvals;

/// <summary>
/// Approves a unit's quarterly report: from then on readers see it as it was, and what changes later is a correction.
/// </summary>
internal static class QuarterApproval
{
    /// <summary>Derives the report once more, so that what was recorded last is in it, and approves it.</summary>
    /// <param name="runContext">The catalogue with its plans, and the reporting database.</param>
    /// <param name="programme">The work programme.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="asOf">The last day looked at.</param>
    /// <param name="approved">Who approves it, when, and by which decision.</param>
    /// <param name="cancellationToken">Stops it before anything is approved.</param>
    /// <returns>The hash of its content.</returns>
    /// <exception cref="BenefitMeterException">
    /// The quarter is not over or none of the programme's, or its report is approved already.
    /// </exception>
    public static async Task<string> ApproveAsync(
        RunContext runContext, WorkProgramme programme, Period quarter, DateOnly asOf, Decision approved,
        CancellationToken cancellationToken)
    {
        if (quarter.Grain != PeriodGrain.Quarter || quarter.Start.Year != programme.Year)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"{quarter.Id} er ikke et kvartal i '{programme.Id}'.",
                    $"{quarter.Id} is not a quarter of '{programme.Id}'."),
                new LocalText($"Skriv fx --quarter {programme.Year}-Q1.", $"Write for example --quarter {programme.Year}-Q1."));
        }

        if (quarter.LastDay > asOf)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"{quarter.Id} er ikke slut endnu.", $"{quarter.Id} has not ended yet."),
                new LocalText(
                    $"Rapporten kan godkendes fra {Realising.Sentences.DisplayFormat.Date(quarter.End, Language.Danish)}.",
                    $"The report can be approved from {Realising.Sentences.DisplayFormat.Date(quarter.End, Language.English)} "
                        + "on."));
        }

        // The rows are frozen as readers see them, so they are derived once more first (decision 0057).
        await DerivationRun.RunAsync(runContext, asOf, cancellationToken);
        Person by = runContext.Catalogue.Organisation.People[approved.By];
        QuarterlyApproval approval = new(programme.Id, quarter.Id, approved.Date, by.Id, by.Name, approved.Reference);
        return await runContext.Store.ApproveQuarterAsync(approval, QuarterlyReportTable.Columns, cancellationToken)
            ?? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Rapporten for '{programme.Id}', {quarter.Id}, er allerede godkendt.",
                    $"The report of '{programme.Id}', {quarter.Id}, is already approved."),
                new LocalText(
                    "En godkendt rapport ændres ikke. Senere rettelser vises som korrektioner ved siden af.",
                    "An approved report does not change. Later changes are shown beside it as corrections."));
    }
}
