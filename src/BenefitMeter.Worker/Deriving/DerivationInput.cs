using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Deriving.Benefits;

namespace BenefitMeter.Worker.Deriving;

/// <summary>What every step of a derivation builds on.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Plans">What is planned on the catalogue's indicators.</param>
/// <param name="State">Readers' figures and what people have recorded.</param>
/// <param name="Calendar">The organisation's calendar.</param>
/// <param name="AsOf">The last day looked at (inclusive, local).</param>
internal sealed record DerivationInput(
    Catalogue Catalogue,
    ManagementPlans Plans,
    DerivationState State,
    ReportingCalendar Calendar,
    DateOnly AsOf)
{
    private BenefitMoney? money;

    /// <summary>Gets readers' current figures of the indicators that the plans name, as the organisation was.</summary>
    public IReadOnlyList<Figure> Figures => State.Figures;

    /// <summary>Gets the planned and realised amounts of the benefits, in kroner.</summary>
    public BenefitMoney Money => money ??= BenefitMoney.Calculate(this);
}
