using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Deriving.Economy;
using BenefitMeter.Worker.Deriving.FollowUp;
using BenefitMeter.Worker.Deriving.Work;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>
/// What the reporting database contains that a derivation builds on, all of it as it was at one moment: readers' figures, and
/// what people have recorded.
/// </summary>
internal sealed record DerivationState
{
    /// <summary>Gets the publication and the day that a derivation from this state rests on.</summary>
    public required DerivationBasis Basis { get; init; }

    /// <summary>Gets the basis of the last derivation; null where there was none, or a later one failed.</summary>
    public required DerivationBasis? LastBasis { get; init; }

    /// <summary>
    /// Gets readers' current figures of the indicators that the plans name, as the organisation was: what is hidden is hidden
    /// here too.
    /// </summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Gets the closed and judged periods of every active indicator at the root.</summary>
    public required IReadOnlyDictionary<string, FollowedSeries> SeriesAtRoot { get; init; }

    /// <summary>Gets the versions of business cases that were seen approved.</summary>
    public required IReadOnlyList<ApprovedCaseVersion> ApprovedCases { get; init; }

    /// <summary>Gets the assessments that were published, each as it stood in its row.</summary>
    public required IReadOnlyDictionary<RoundGoal, object?[]> PublishedAssessments { get; init; }

    /// <summary>Gets the owners' answers and overrides, by goal and round.</summary>
    public required IReadOnlyDictionary<RoundGoal, RoundDecisions> RoundDecisions { get; init; }

    /// <summary>Gets the owners' decisions about indicators.</summary>
    public required IReadOnlyList<OwnerDecision> OwnerDecisions { get; init; }

    /// <summary>Gets the rows of the alerts that were reported.</summary>
    public required IReadOnlyList<object?[]> Alerts { get; init; }

    /// <summary>Gets the latest approved report of portfolios; null where there is none.</summary>
    public required ReportIssue? LastPortfolioReport { get; init; }

    /// <summary>Gets the approved rows of quarterly reports, the text of each cell.</summary>
    public required IReadOnlyList<string?[]> ApprovedQuarters { get; init; }

    /// <summary>Reads it.</summary>
    /// <param name="session">The session, in a transaction that sees the database at one moment.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="plans">The plans, whose indicators' figures are read.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="asOf">The last day looked at, whose root of the organisation is followed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DerivationState> ReadAsync(
        StoreSession session, Catalogue catalogue, ManagementPlans plans, ReportingCalendar calendar, DateOnly asOf,
        CancellationToken cancellationToken) => new()
        {
            Basis = new DerivationBasis(await Derivations.ReadFiguresPublicationAsync(session, cancellationToken), asOf),
            LastBasis = await Derivations.ReadAsync(session, cancellationToken),
            Figures =
            [
                .. (await FigureTables.ReadAsync(session, plans.IndicatorIds, superseded: false, cancellationToken))
                    .Where(figure => figure.Structure == Structure.AsWas),
            ],
            SeriesAtRoot = await FollowedSeriesRows.ReadAsync(
                session, [.. catalogue.ActiveIndicators], catalogue.Organisation.Units.AsOf(asOf).Root.Id, cancellationToken),
            ApprovedCases = await ApprovedCaseVersionTable.ReadAsync(session, cancellationToken),
            PublishedAssessments = await AssessmentTable.ReadPublishedAsync(session, cancellationToken),
            RoundDecisions = await DecisionTables.ReadRoundDecisionsAsync(session, cancellationToken),
            OwnerDecisions = await DecisionTables.ReadDecisionsAsync(
                session, moment => calendar.LocalDay(moment.UtcDateTime), cancellationToken),
            Alerts = await AlertTable.ReadAsync(session, cancellationToken),
            LastPortfolioReport =
                await ReportIssues.ReadAsync(session, ReportWords.Portfolio.Code, string.Empty, cancellationToken)
                    is [.., var last] ? last : null,
            ApprovedQuarters = await QuarterlyApprovals.ReadAsync(session, QuarterlyReportTable.Columns, cancellationToken),
        };
}
