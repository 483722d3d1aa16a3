namespace BenefitMeter.Worker.Commands.Output;

/// <summary>A table that a command prints.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">
/// The rows, with a value for each column. A value is null, a string, a number, a boolean, a <see cref="DateOnly"/> or a
/// <see cref="DisplayValue"/>.
/// </param>
internal sealed record OutputTable(IReadOnlyList<OutputColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
