using System.Globalization;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// Tells when the catalogue folder has changed: by the system's own notice and by looking now and then, for network drives and
/// containers give no notice; either way once writing has paused, so that no file is taken half written.
/// </summary>
internal sealed class CatalogueWatch : IDisposable
{
    private const int MaxSettleDelays = 30; // What is written without end must not keep the worker from what is due.
    private static readonly TimeSpan SettleDelay = TimeSpan.FromSeconds(1);
    private static readonly string[] Endings = [".yaml", ".yml", ".csv"];

    private readonly string folder;
    private readonly TimeProvider time;
    private readonly FileSystemWatcher? watcher;
    private readonly SemaphoreSlim changed = new(0, 1);
    private string lastListing;

    /// <summary>Looks at the folder for the first time.</summary>
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
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            // No notice can be had here; looking now and then finds changes too.
        }
    }

    /// <summary>Waits for a notice, at most so long.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(longest, time, wait.Token), changed.WaitAsync(wait.Token));
        await wait.CancelAsync();
    }

    /// <summary>
    /// Tells whether files differ from the last look in name, size or time; where they do, it waits until they differ no more,
    /// for half a minute at most.
    /// </summary>
    public async Task<bool> HasChangedAsync(CancellationToken cancellationToken)
    {
        int pauses = 0;
        // Editors empty a file before they write it, so a pause must pass without changes (decision 0041).
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
        catch (IOException exception)
        {
            return exception.Message; // A file went while it was looked at, or the folder is not there: the next look tells.
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
            // Noticed already, or nobody listens any more.
        }
    }
}
