namespace BenefitMeter.Worker.Sources;

/// <summary>A file as it stood when a run chose it: its size and time tell whether it was replaced since.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="WrittenUtc">When it was last written, UTC.</param>
internal sealed record DropFile(string Path, long Length, DateTime WrittenUtc)
{
    /// <summary>Gets the file name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Gets the date in the name; null where there is none.</summary>
    public DateOnly? Date => FileDate.Of(Name);

    /// <summary>Looks at a file now.</summary>
    public static DropFile At(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(path, file.Length, file.LastWriteTimeUtc) : new(path, -1, default);
    }

    /// <summary>Opens the file for reading from its beginning; others may replace it meanwhile.</summary>
    public FileStream Open() => new(
        Path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.SequentialScan });

    /// <summary>Does what reads the file, and turns what hinders it into a failure that says what to do.</summary>
    /// <exception cref="BenefitMeterException">The file may not or cannot be read, or was replaced meanwhile.</exception>
    public void Read(Action read)
    {
        try
        {
            read();
        }
        catch (FileNotFoundException exception)
        {
            throw Replaced(exception);
        }
        catch (BenefitMeterException exception) when (At(Path) != this)
        {
            throw Replaced(exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Source, new($"Filen {Path} må ikke læses.", $"The file {Path} may not be read."),
                new("Giv den konto, som BenefitMeter kører under, ret til at læse den.",
                    "Give the account that runs BenefitMeter the right to read it."), exception);
        }
        catch (IOException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Transient,
                new(
                    $"Filen {Path} kunne ikke læses: {exception.Message}",
                    $"The file {Path} could not be read: {exception.Message}"),
                new("Er et andet program i gang med at skrive den, så vent, til det er færdigt, og kør igen.",
                    "If another program is writing it, wait until it is done and run again."), exception);
        }

        if (At(Path) != this)
        {
            throw Replaced(null);
        }
    }

    private BenefitMeterException Replaced(Exception? inner) => new(
        FailureKind.Transient,
        new($"Filen {Path} blev udskiftet, mens den blev læst.", $"The file {Path} was replaced while it was read."),
        new("Kør igen.", "Run again."), inner);
}
