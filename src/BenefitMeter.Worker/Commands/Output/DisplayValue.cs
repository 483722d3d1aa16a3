namespace BenefitMeter.Worker.Commands.Output;

/// <summary>A value that is printed for people in another form than for machines.</summary>
/// <param name="Value">The value for machines: null, a string, a number, a boolean or a <see cref="DateOnly"/>.</param>
/// <param name="Text">The text for people.</param>
internal sealed record DisplayValue(object? Value, string Text);
