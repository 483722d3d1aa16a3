using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
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
    private readonly BlockingCollection<(ClassifiedCell[] Cells, long[] Lines, int Rows)> queue = new(QueueCapacity);
    private readonly ConcurrentBag<(ClassifiedCell[] Cells, long[] Lines)> recycled = [];
    private readonly Task aggregating;
    private (ClassifiedCell[] Cells, long[] Lines) next;
    private int rows;

    /// <summary>Starts the thread that adds the rows.</summary>
    /// <param name="aggregator">
    /// The tallies that the rows are added to. No other code may use it before <see cref="Complete"/> returns.
    /// </param>
    /// <param name="columns">The number of cells of a row.</param>
    /// <param name="place">The name of the file or page in findings.</param>
    public BackgroundAggregation(RowAggregator aggregator, int columns, string place)
    {
        (this.aggregator, this.columns, this.place) = (aggregator, columns, place);
        next = Empty();
        aggregating = Task.Run(Aggregate);
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
        queue.CompleteAdding();
        aggregating.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        queue.CompleteAdding();
        aggregating.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        queue.Dispose();
    }

    private void Flush()
    {
        queue.Add((next.Cells, next.Lines, rows));
        (next, rows) = (recycled.TryTake(out (ClassifiedCell[], long[]) free) ? free : Empty(), 0);
    }

    private (ClassifiedCell[] Cells, long[] Lines) Empty() => (new ClassifiedCell[BatchSize * columns], new long[BatchSize]);

    // After any failure the remaining rows are taken from the queue and ignored, so that the reader does not wait forever.
    private void Aggregate()
    {
        Exception? failure = null;
        foreach ((ClassifiedCell[] cells, long[] lines, int count) in queue.GetConsumingEnumerable())
        {
            try
            {
                for (int row = 0; row < count && failure is null; row++)
                {
                    aggregator.Add(cells.AsSpan(row * columns, columns), place, lines[row]);
                }
            }
            catch (Exception exception)
            {
                failure = exception;
            }

            recycled.Add((cells, lines));
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
