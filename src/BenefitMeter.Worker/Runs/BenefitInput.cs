using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>What every step of a <see cref="BenefitRun"/> builds on.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Plans">What is planned on the catalogue's indicators.</param>
/// <param name="Store">The reporting database, for what people have recorded in it.</param>
/// <param name="Calendar">The organisation's calendar.</param>
/// <param name="AsOf">The last day looked at (inclusive, local).</param>
/// <param name="Figures">
/// Readers' current figures of the indicators that the plans name, as the organisation was: what is hidden is hidden here too.
/// </param>
internal sealed record BenefitInput(
    Catalogue Catalogue,
    Plans Plans,
    ReportingStore Store,
    ReportingCalendar Calendar,
    DateOnly AsOf,
    IReadOnlyList<Figure> Figures)
{
    private BenefitMoney? money;

    /// <summary>Gets what the benefits came to, in kroner.</summary>
    public BenefitMoney Money => money ??= BenefitMoney.Of(this);
}

/// <summary>A step of a <see cref="BenefitRun"/>: gives all the rows that its tables must have, none where there is nothing to tell.</summary>
internal delegate Task<IReadOnlyList<DerivedRows>> BenefitStep(BenefitInput input, CancellationToken token);
