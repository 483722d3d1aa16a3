using System.Globalization;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// Detects changes of the catalogue folder. The operating system's notices make it fast, and comparing the files at intervals
/// makes it certain: network drives and containers send no notices. A change counts only when no file has changed for a second,
/// so that no half-written file is read (decision 0041).
/// </summary>
internal sealed class CatalogueWatch : IDisposable
{
    private const int MaxSettleDelays = 30; // Files that change without end must not stop the worker from running what is due.
    private static readonly TimeSpan SettleDelay = TimeSpan.FromSeconds(1);
    private static readonly string[] Endings = [".yaml", ".yml", ".csv"];

    private readonly string folder;
    private readonly TimeProvider time;
    private readonly FileSystemWatcher? watcher;
    private readonly SemaphoreSlim changed = new(0, 1);
    private string lastListing;

    /// <summary>Starts to watch a folder. Changes are counted from its present files.</summary>
    public CatalogueWatch(string folder, TimeProvider time)
    {
        (this.folder, this.time) = (folder, time);
        lastListing = ReadListing();
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            foreach (string ending in Endings)
            {
                watcher.Filters.Add("*" + ending);
            }

            watcher.Changed += (_, _) => Notice();
            watcher.Created += (_, _) => Notice();
            watcher.Deleted += (_, _) => Notice();
            watcher.Renamed += (_, _) => Notice();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // There are no notices here; comparing the files at intervals finds changes too.
        }
    }

    /// <summary>Waits for a notice of a change, or until a time has passed.</summary>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(timeout, time, wait.Token), changed.WaitAsync(wait.Token));
        await wait.CancelAsync();
    }

    /// <summary>
    /// Returns whether a file's name, size or time has changed since the last call. If so, waits until nothing has changed for a
    /// second, but for at most half a minute.
    /// </summary>
    public async Task<bool> HasChangedAsync(CancellationToken cancellationToken)
    {
        int pauses = 0;
        // Editors empty a file before they write it, so the files must stay the same for a while (decision 0041).
        for (string now = ReadListing(); now != lastListing && pauses < MaxSettleDelays; now = ReadListing(), pauses++)
        {
            lastListing = now;
            await Task.Delay(SettleDelay, time, cancellationToken);
        }

        return pauses > 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watcher?.Dispose();
        changed.Dispose();
    }

    private string ReadListing()
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .Select(file =>
                    string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
                .Order(StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message; // A file was deleted meanwhile, or the folder is missing: the next call sees it.
        }
    }

    private void Notice()
    {
        try
        {
            changed.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // An earlier notice has not been read yet, or this watch is disposed.
        }
    }
}
