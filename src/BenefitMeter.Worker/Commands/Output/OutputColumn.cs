using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>A column of a table that a command prints.</summary>
/// <param name="Name">The name for machines: the column of the view.</param>
/// <param name="Heading">The heading for people. Default: null, which omits the column from the table for people.</param>
internal sealed record OutputColumn(string Name, LocalText? Heading = null);
