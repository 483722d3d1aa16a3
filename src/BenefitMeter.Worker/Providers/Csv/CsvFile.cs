namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>A file as it stood when a run chose it; its text is the size and time that tell whether it was replaced since.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="WrittenUtc">When it was last written, UTC.</param>
internal sealed record CsvFile(string Path, long Length, DateTime WrittenUtc)
{
    /// <summary>Gets the file name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Gets the date in the name; null where there is none.</summary>
    public DateOnly? Date => FileDate.Of(Name);

    /// <summary>Looks at a file now.</summary>
    public static CsvFile At(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(path, file.Length, file.LastWriteTimeUtc) : new(path, -1, default);
    }
}
