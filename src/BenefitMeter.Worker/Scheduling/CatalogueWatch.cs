using System.Globalization;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// Tells when the catalogue folder may have changed: by the system's own notice, once writing has paused, and by looking now and
/// then, for network drives and containers give no notice.
/// </summary>
internal sealed class CatalogueWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly string[] Endings = [".yaml", ".yml", ".csv"];

    private readonly string folder;
    private readonly TimeProvider time;
    private readonly FileSystemWatcher? watcher;
    private readonly SemaphoreSlim noticed = new(0, 1);
    private string seen = string.Empty;

    public CatalogueWatch(string folder, TimeProvider time)
    {
        (this.folder, this.time) = (folder, time);
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

    /// <summary>Waits for a notice, at most so long; after one it waits until writing has paused.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken token)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(token);
        Task delay = Task.Delay(longest, time, wait.Token);
        Task notice = noticed.WaitAsync(wait.Token);
        bool isNoticed = await Task.WhenAny(delay, notice) == notice && !token.IsCancellationRequested;
        await wait.CancelAsync();
        while (isNoticed)
        {
            await Task.Delay(Pause, time, token);
            isNoticed = noticed.Wait(0, CancellationToken.None);
        }
    }

    /// <summary>Tells whether files differ from the last look in name, size or time.</summary>
    public bool HasChanged()
    {
        string now = Look();
        bool changed = now != seen;
        seen = now;
        return changed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watcher?.Dispose();
        noticed.Dispose();
    }

    private string Look()
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
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
            noticed.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // Noticed already, or nobody listens any more.
        }
    }
}
