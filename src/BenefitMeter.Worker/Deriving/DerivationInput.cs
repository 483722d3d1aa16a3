using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Deriving.Benefits;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>What every step of a derivation builds on.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Plans">What is planned on the catalogue's indicators.</param>
/// <param name="Store">The reporting database, for what people have recorded in it.</param>
/// <param name="Calendar">The organisation's calendar.</param>
/// <param name="AsOf">The last day looked at (inclusive, local).</param>
/// <param name="Figures">
/// Readers' current figures of the indicators that the plans name, as the organisation was: what is hidden is hidden here too.
/// </param>
internal sealed record DerivationInput(
    Catalogue Catalogue,
    ManagementPlans Plans,
    ReportingStore Store,
    ReportingCalendar Calendar,
    DateOnly AsOf,
    IReadOnlyList<Figure> Figures)
{
    private BenefitMoney? money;

    /// <summary>Gets the planned and realised amounts of the benefits, in kroner.</summary>
    public BenefitMoney Money => money ??= BenefitMoney.Calculate(this);
}

/// <summary>
/// A step of a derivation: gives all the rows that its tables must have, none where there is nothing to derive.
/// </summary>
internal delegate Task<IReadOnlyList<DerivedRows>> DerivationStep(DerivationInput input, CancellationToken cancellationToken);
