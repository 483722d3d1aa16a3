using BenefitMeter.Assessing;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>What someone asks to be let in although it is small (rule 30).</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Period">The period, of the finest grain that the dataset's indicators publish.</param>
/// <param name="Reason">Why it is correct that there are so few rows.</param>
internal sealed record RowsAcceptance(string DatasetId, Period Period, string Reason)
{
    /// <summary>Gets the record of the accepted rows.</summary>
    public AcceptedRows Accept(DatasetTallies delivered) =>
        new(DatasetId, Period, RowsExpectation.RowCounter(delivered)(Period), Reason);

    /// <summary>Gets the finding: who let what in, and why.</summary>
    public RunFinding Finding(DatasetTallies delivered)
    {
        long rows = RowsExpectation.RowCounter(delivered)(Period);
        return new RunFinding(DatasetId, null, new MeasuringFinding(
            FindingCode.RowsAccepted, null, null, null, RowsGuard.CouldDisclose(delivered.Extraction.Dataset, rows) ? 0 : rows,
            new(
                $"{Environment.UserName} godkendte rækkerne i {Period.Id}: {Reason}",
                $"{Environment.UserName} accepted the rows of {Period.Id}: {Reason}")));
    }
}
