namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Counts the rows of a source as they are read. After every 50,000 rows it reports the number and checks for cancellation.
/// </summary>
internal sealed class RowCount(IProgress<long>? rowsRead)
{
    private const int Every = 50_000;
    private long rows;

    /// <summary>Counts a row.</summary>
    public void Add(CancellationToken cancellationToken)
    {
        if (++rows % Every == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Report();
        }
    }

    /// <summary>Reports the number of rows read so far.</summary>
    public void Report() => rowsRead?.Report(rows);
}
