namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>
/// A type with its members. Constants are not among them: the compiler writes their values wherever they are used.
/// </summary>
public sealed record CodeType(string Name)
{
    /// <summary>Gets whether code outside the types that it is nested in can name it.</summary>
    public required bool IsVisible { get; init; }

    /// <summary>Gets whether the compiler wrote it: closures, iterators, asynchronous methods.</summary>
    public required bool IsGenerated { get; init; }

    public required bool IsDelegate { get; init; }

    public required string? Base { get; init; }

    public required IReadOnlyList<string> Interfaces { get; init; }

    /// <summary>Gets the types that the declaration names.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    public required IReadOnlyList<CodeMethod> Methods { get; init; }

    public required IReadOnlyList<CodeProperty> Properties { get; init; }

    public required IReadOnlyList<CodeField> Fields { get; init; }

    /// <summary>Gets whether it has constants only, so that nobody can be seen to use it.</summary>
    public bool HasConstantsOnly => Properties.Count + Fields.Count == 0 && Methods.All(method => method.Name == ".cctor");
}
