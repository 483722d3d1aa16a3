using BenefitMeter.Realising;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>What every step of a <see cref="BenefitRun"/> builds on.</summary>
/// <param name="Measurement">The catalogue, its plans, the reporting database and the calendar.</param>
/// <param name="AsOf">The last day looked at (inclusive, local).</param>
/// <param name="Figures">
/// Readers' current figures of the indicators that the plans name, as the organisation was: what is hidden is hidden here too.
/// </param>
internal sealed record BenefitInput(Measurement Measurement, DateOnly AsOf, IReadOnlyList<Figure> Figures)
{
    private BenefitMoney? money;

    /// <summary>Gets the plans.</summary>
    public Plans Plans => Measurement.Plans;

    /// <summary>Gets the reporting database, for what people have recorded in it.</summary>
    public ReportingStore Store => Measurement.Store!;

    /// <summary>Gets what the benefits came to, in kroner.</summary>
    public BenefitMoney Money => money ??= BenefitMoney.Of(this);
}

/// <summary>A step of a <see cref="BenefitRun"/>: gives all the rows that its tables must have, none where there is nothing to tell.</summary>
internal delegate Task<IReadOnlyList<DerivedRows>> BenefitStep(BenefitInput input, CancellationToken token);
