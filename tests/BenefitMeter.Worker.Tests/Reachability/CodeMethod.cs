using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>
/// A method, with what its body and its signature name. Names are those of metadata: a nested type follows its outer one after
/// a slash.
/// </summary>
public sealed partial record CodeMethod(string Type, string Name, string Signature)
{
    public string Key => KeyOf(Type, Name, Signature);

    public required int Parameters { get; init; }

    /// <summary>Gets whether code outside its type can name it.</summary>
    public required bool IsVisible { get; init; }

    public required bool IsVirtual { get; init; }

    /// <summary>Gets whether it has a slot of its own; false where it overrides a method of a base class.</summary>
    public required bool IsNewSlot { get; init; }

    public required bool IsFinal { get; init; }

    public required bool IsStatic { get; init; }

    /// <summary>Gets whether the compiler wrote it: the members of a record, and the accessors of automatic properties.</summary>
    public required bool IsGenerated { get; init; }

    /// <summary>Gets the declarations of interfaces that it implements under another name, or as a static member.</summary>
    public required IReadOnlyList<(string Type, string Name)> Implements { get; init; }

    /// <summary>Gets the types that the body and the signature name.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Gets the types that the body uses as keys.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Gets the keys of the methods that the body calls or hands on, and of the fields that it reads.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Gets whether it is one of the operators <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c>.</summary>
    public bool IsComparison => Name.StartsWith("op_LessThan", StringComparison.Ordinal)
        || Name.StartsWith("op_GreaterThan", StringComparison.Ordinal);

    /// <summary>Gets the name, with the parameters' types without their namespaces.</summary>
    public string ShortName => $"{Name}({Namespaces().Replace(Signature[(Signature.LastIndexOf('(') + 1)..^1], string.Empty)})";

    public static string KeyOf(string type, string name, string signature) => $"{type}::{name} {signature}";

    [GeneratedRegex(@"[\w.]+\.(?=\w)")]
    private static partial Regex Namespaces();
}
