using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using BenefitMeter.Measuring;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>
/// Folds rows on another processor while the next ones are read: the same rows in the same order, so the same tallies. Memory
/// does not grow with them, for the reader waits when it is far ahead.
/// </summary>
internal sealed class RowsBehind : IDisposable
{
    private const int RowsAtOnce = 1024;
    private const int MostAhead = 4;

    private readonly RowFolder folder;
    private readonly int columns;
    private readonly string place;
    private readonly BlockingCollection<(KnownCell[] Cells, long[] Lines, int Rows)> ahead = new(MostAhead);
    private readonly ConcurrentBag<(KnownCell[] Cells, long[] Lines)> used = [];
    private readonly Task folding;
    private (KnownCell[] Cells, long[] Lines) next;
    private int rows;

    /// <summary>Begins.</summary>
    /// <param name="folder">What the rows are folded into; nobody else may use it until <see cref="Complete"/>.</param>
    /// <param name="columns">How many cells a row has.</param>
    /// <param name="place">What the text is called in findings.</param>
    public RowsBehind(RowFolder folder, int columns, string place)
    {
        (this.folder, this.columns, this.place) = (folder, columns, place);
        next = Empty();
        folding = Task.Run(Fold);
    }

    /// <summary>Adds a row; its cells are copied.</summary>
    public void Add(ReadOnlySpan<KnownCell> cells, long line)
    {
        cells.CopyTo(next.Cells.AsSpan(rows * columns));
        next.Lines[rows++] = line;
        if (rows == RowsAtOnce)
        {
            HandOver();
        }
    }

    /// <summary>Waits until every row is folded.</summary>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Complete()
    {
        HandOver();
        ahead.CompleteAdding();
        folding.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ahead.CompleteAdding();
        folding.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        ahead.Dispose();
    }

    private void HandOver()
    {
        ahead.Add((next.Cells, next.Lines, rows));
        (next, rows) = (used.TryTake(out (KnownCell[], long[]) free) ? free : Empty(), 0);
    }

    private (KnownCell[] Cells, long[] Lines) Empty() => (new KnownCell[RowsAtOnce * columns], new long[RowsAtOnce]);

    // After a failure, whatever it is, the rest is taken and left, so that the reader is not kept waiting for ever.
    private void Fold()
    {
        Exception? failure = null;
        foreach ((KnownCell[] cells, long[] lines, int count) in ahead.GetConsumingEnumerable())
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

            used.Add((cells, lines));
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
