namespace BenefitMeter.Worker.Sources;

/// <summary>Counts the rows of a source as they are read; every 50,000 it reports them and heeds a cancellation.</summary>
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

    /// <summary>Reports the rows so far.</summary>
    public void Report() => rowsRead?.Report(rows);
}
