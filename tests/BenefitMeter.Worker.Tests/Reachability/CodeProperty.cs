namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>A property. Its getter counts: what is set and never read is of no use to anybody.</summary>
public sealed record CodeProperty(string Name, CodeMethod? Getter, CodeMethod? Setter)
{
    public CodeMethod Counted => Getter ?? Setter!;

    public IEnumerable<CodeMethod> Accessors => new[] { Getter, Setter }.OfType<CodeMethod>();

    /// <summary>Gets the key of the field behind an automatic property, which equality reads without the getter.</summary>
    public string BackingField => CodeField.KeyOf(Counted.Type, $"<{Name}>k__BackingField");
}
