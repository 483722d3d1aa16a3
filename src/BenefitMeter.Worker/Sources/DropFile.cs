namespace BenefitMeter.Worker.Sources;

/// <summary>A file in the state in which a run chose it. Its size and time show whether it was replaced since.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="WrittenUtc">When it was last written, UTC.</param>
internal sealed record DropFile(string Path, long Length, DateTime WrittenUtc)
{
    /// <summary>Gets the file name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Gets the date in the file name; null where there is none.</summary>
    public DateOnly? Date => FileDate.Of(Name);

    /// <summary>Gets a file in its present state. A file that does not exist has the size -1.</summary>
    public static DropFile At(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(path, file.Length, file.LastWriteTimeUtc) : new(path, -1, default);
    }

    /// <summary>Opens the file for reading from its beginning. Other programs may replace it in the meantime.</summary>
    public FileStream Open() => new(
        Path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.SequentialScan });

    /// <summary>Reads the file, and converts errors of the file system to failures that say what to do.</summary>
    /// <exception cref="BenefitMeterException">
    /// The file cannot be read, access to it is denied, or it was replaced while it was read.
    /// </exception>
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
                FailureKind.Source, new($"Der er ikke adgang til filen {Path}.", $"Access to the file {Path} is denied."),
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
                new("Hvis et andet program er ved at skrive til filen, så vent, til det er færdigt, og kør igen.",
                    "If another program is writing to the file, wait until it has finished, and run again."), exception);
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
