namespace BenefitMeter.Worker.Sources;

/// <summary>Reads the rows of one extraction's files, in one format.</summary>
internal interface IDropRows
{
    /// <summary>Adds a file's rows to the tallies. The files come in ordinal order of their names.</summary>
    /// <exception cref="BenefitMeterException">The file is not of the format, or it has no such column.</exception>
    void Fold(DropFile file, CancellationToken cancellationToken);

    /// <summary>Adds what is complete only after the last file, such as the findings of rows that could not be read.</summary>
    void Complete();
}
