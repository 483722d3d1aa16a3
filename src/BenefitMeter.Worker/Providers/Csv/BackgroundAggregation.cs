using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>
/// Folds rows on another processor while the next ones are read: the same rows in the same order, so the same tallies. Memory
/// does not grow with them, for the reader waits when it is far ahead.
/// </summary>
internal sealed class BackgroundAggregation : IDisposable
{
    private const int BatchSize = 1024;
    private const int QueueCapacity = 4;

    private readonly RowAggregator folder;
    private readonly int columns;
    private readonly string place;
    private readonly BlockingCollection<(ClassifiedCell[] Cells, long[] Lines, int Rows)> queue = new(QueueCapacity);
    private readonly ConcurrentBag<(ClassifiedCell[] Cells, long[] Lines)> recycled = [];
    private readonly Task aggregating;
    private (ClassifiedCell[] Cells, long[] Lines) next;
    private int rows;

    /// <summary>Begins.</summary>
    /// <param name="aggregator">What the rows are folded into; nobody else may use it until <see cref="Complete"/>.</param>
    /// <param name="columns">How many cells a row has.</param>
    /// <param name="place">What the text is called in findings.</param>
    public BackgroundAggregation(RowAggregator aggregator, int columns, string place)
    {
        (this.folder, this.columns, this.place) = (aggregator, columns, place);
        next = Empty();
        aggregating = Task.Run(Aggregate);
    }

    /// <summary>Adds a row; its cells are copied.</summary>
    public void Add(ReadOnlySpan<ClassifiedCell> cells, long line)
    {
        cells.CopyTo(next.Cells.AsSpan(rows * columns));
        next.Lines[rows++] = line;
        if (rows == BatchSize)
        {
            Flush();
        }
    }

    /// <summary>Waits until every row is folded.</summary>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
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

    // After a failure, whatever it is, the rest is taken and left, so that the reader is not kept waiting for ever.
    private void Aggregate()
    {
        Exception? failure = null;
        foreach ((ClassifiedCell[] cells, long[] lines, int count) in queue.GetConsumingEnumerable())
        {
            try
            {
                for (int row = 0; row < count && failure is null; row++)
                {
                    folder.Add(cells.AsSpan(row * columns, columns), place, lines[row]);
                }
            }
            catch (Exception any)
            {
                failure = any;
            }

            recycled.Add((cells, lines));
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
