namespace BenefitMeter.Worker.Sources;

/// <summary>A parameter of a query.</summary>
/// <param name="Name">The name with its prefix.</param>
/// <param name="Value">The value: a text, a <see cref="decimal"/> or a <see cref="DateOnly"/>.</param>
internal sealed record QueryParameter(string Name, object Value);
