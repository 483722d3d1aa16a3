using BenefitMeter.Measuring;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>What someone asks to be let in although it is small (rule 30).</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Period">The period, of the finest grain that the dataset's indicators publish.</param>
/// <param name="Reason">Why so few rows are right.</param>
internal sealed record RowsAcceptance(string DatasetId, Period Period, string Reason)
{
    /// <summary>Gets what is remembered.</summary>
    public AcceptedRows Of(DatasetTallies delivered) => new(DatasetId, Period, RowsExpectation.Counter(delivered)(Period), Reason);

    /// <summary>Gets the finding: who let what in, and why.</summary>
    public RunFinding Finding(DatasetTallies delivered)
    {
        long rows = RowsExpectation.Counter(delivered)(Period);
        return new RunFinding(DatasetId, null, new MeasuringFinding(
            "RowsAccepted", null, null, null, RowsGuard.IsTelling(delivered.Extraction.Dataset, rows) ? 0 : rows,
            new($"{Environment.UserName} godtog rækkerne i {Period.Id}: {Reason}", $"{Environment.UserName} let the rows of {Period.Id} in: {Reason}")));
    }
}
