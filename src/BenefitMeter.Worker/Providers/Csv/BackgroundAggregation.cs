using System.Collections.Concurrent;
using System.Threading.Channels;
using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>
/// Adds rows to the tallies on another thread while the next rows are read. The rows are added in the order in which they were
/// read, so the tallies are the same. Memory does not grow with the rows: the reader waits when it is far ahead.
/// </summary>
internal sealed class BackgroundAggregation : IDisposable
{
    private const int BatchSize = 1024;
    private const int QueueCapacity = 4;

    private readonly RowAggregator aggregator;
    private readonly int columns;
    private readonly string place;
    private readonly Channel<Batch> queue =
        Channel.CreateBounded<Batch>(new BoundedChannelOptions(QueueCapacity) { SingleReader = true, SingleWriter = true });

    private readonly ConcurrentBag<Batch> recycled = [];
    private readonly Task aggregating;
    private Batch next;
    private int rows;

    /// <summary>Starts to add the rows.</summary>
    /// <param name="aggregator">
    /// The tallies that the rows are added to. No other code may use it before <see cref="Complete"/> returns.
    /// </param>
    /// <param name="columns">The number of cells of a row.</param>
    /// <param name="place">The name of the file or page in findings.</param>
    public BackgroundAggregation(RowAggregator aggregator, int columns, string place)
    {
        (this.aggregator, this.columns, this.place) = (aggregator, columns, place);
        next = Empty();
        aggregating = Task.Run(AggregateAsync);
    }

    /// <summary>Adds a row. Its cells are copied.</summary>
    public void Add(ReadOnlySpan<ClassifiedCell> cells, long line)
    {
        cells.CopyTo(next.Cells.AsSpan(rows * columns));
        next.Lines[rows++] = line;
        if (rows == BatchSize)
        {
            Flush();
        }
    }

    /// <summary>Waits until every row is added to the tallies.</summary>
    /// <exception cref="OverflowException">A sum has more digits than a decimal.</exception>
    public void Complete()
    {
        Flush();
        queue.Writer.Complete();
        aggregating.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        aggregating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
    }

    private void Flush()
    {
        Batch full = next with { Rows = rows };
        if (!queue.Writer.TryWrite(full))
        {
            // The reader is synchronous, and waits only when it is far ahead.
            queue.Writer.WriteAsync(full).AsTask().GetAwaiter().GetResult();
        }

        (next, rows) = (recycled.TryTake(out Batch free) ? free : Empty(), 0);
    }

    private Batch Empty() => new(new ClassifiedCell[BatchSize * columns], new long[BatchSize], 0);

    private async Task AggregateAsync()
    {
        try
        {
            await foreach (Batch batch in queue.Reader.ReadAllAsync())
            {
                AddRows(batch);
                recycled.Add(batch);
            }
        }
        finally
        {
            // After any failure the remaining rows are taken and ignored, so that the reader does not wait forever.
            await foreach (Batch batch in queue.Reader.ReadAllAsync())
            {
                recycled.Add(batch);
            }
        }
    }

    private void AddRows(Batch batch)
    {
        for (int row = 0; row < batch.Rows; row++)
        {
            aggregator.Add(batch.Cells.AsSpan(row * columns, columns), place, batch.Lines[row]);
        }
    }

    private readonly record struct Batch(ClassifiedCell[] Cells, long[] Lines, int Rows);
}
