namespace BenefitMeter.Worker.Sources;

/// <summary>What tells the rows of one extraction's files, whatever their format.</summary>
internal interface IDropRows
{
    /// <summary>Folds a file's rows; the files come in ordinal order of their names.</summary>
    /// <exception cref="BenefitMeterException">The file is not of the format, or lacks a column.</exception>
    void Fold(DropFile file, CancellationToken cancellationToken);

    /// <summary>Adds what can be told only after the last file, such as rows that could not be read.</summary>
    void Complete();
}
