using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>A column of what a command prints.</summary>
/// <param name="Name">The machine name: the view's column.</param>
/// <param name="Heading">The heading people see; null leaves the column out of the table for people.</param>
internal sealed record OutputColumn(string Name, LocalText? Heading = null);

/// <summary>What a command prints: columns, and rows of values in their order.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">
/// The rows; a value is null, a string, a number, a boolean, a <see cref="DateOnly"/> or a <see cref="DisplayValue"/>.
/// </param>
internal sealed record OutputTable(IReadOnlyList<OutputColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A value that people see in another form than machines do.</summary>
/// <param name="Value">What machines get.</param>
/// <param name="Text">What people see.</param>
internal sealed record DisplayValue(object? Value, string Text);
