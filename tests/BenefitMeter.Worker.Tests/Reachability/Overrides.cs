namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>Which methods can run where a method of a base class or of an interface is called.</summary>
public sealed class Overrides
{
    private readonly Dictionary<string, CodeType> types;
    private readonly ILookup<string, (CodeType Type, CodeMethod Method)> byDeclaration;
    private readonly ILookup<string, (string Declaration, CodeMethod Method)> byType;
    private readonly HashSet<string> overriding;

    public Overrides(Dictionary<string, CodeType> types)
    {
        this.types = types;
        (CodeType Type, string Declaration, CodeMethod Method)[] all =
        [
            .. types.Values.SelectMany(type => OfBases(type).Concat(OfInterfaces(type))
                .Select(pair => (type, pair.Declared.Key, pair.Method))),
        ];
        byDeclaration = all.ToLookup(each => each.Declaration, each => (each.Type, each.Method));
        byType = all.ToLookup(each => each.Type.Name, each => (each.Declaration, each.Method));
        overriding = [.. all.Select(each => each.Method.Key)];
    }

    /// <summary>Gets the methods that can run instead of a method, with the types of which they do.</summary>
    public IEnumerable<(CodeType Type, CodeMethod Method)> Of(CodeMethod declared) => byDeclaration[declared.Key];

    /// <summary>Gets the declarations that a type overrides or implements, each with the method that runs.</summary>
    public IEnumerable<(string Declaration, CodeMethod Method)> By(CodeType type) => byType[type.Name];

    /// <summary>Determines whether a method overrides or implements a declaration of the platform, or of a package.</summary>
    public bool IsOfThePlatform(CodeMethod method) =>
        !overriding.Contains(method.Key)
        && (method.Implements.Count > 0 || (method.IsVirtual && (!method.IsNewSlot || method.IsFinal)));

    private IEnumerable<(CodeMethod Declared, CodeMethod Method)> OfBases(CodeType type) =>
        from method in type.Methods
        where method.IsVirtual && !method.IsNewSlot
        from parent in Bases(type)
        from declared in parent.Methods
        where declared.IsVirtual && IsAlike(declared, method)
        select (declared, method);

    private IEnumerable<(CodeMethod Declared, CodeMethod Method)> OfInterfaces(CodeType type) =>
        from contract in Interfaces(type)
        from declared in contract.Methods
        from method in Bases(type).Prepend(type).SelectMany(each => each.Methods)
        where IsAlike(declared, method) || method.Implements.Contains((contract.Name, declared.Name))
        select (declared, method);

    // A base class or interface with type arguments writes its parameters otherwise than its heirs, so they are only counted.
    private static bool IsAlike(CodeMethod declared, CodeMethod method) =>
        declared.Name == method.Name && declared.Parameters == method.Parameters && declared.IsStatic == method.IsStatic;

    private IEnumerable<CodeType> Bases(CodeType type)
    {
        for (CodeType? parent = type; parent.Base is not null && types.TryGetValue(parent.Base, out parent);)
        {
            yield return parent;
        }
    }

    private IEnumerable<CodeType> Interfaces(CodeType type) => Bases(type).Prepend(type)
        .SelectMany(each => each.Interfaces).Distinct().Where(types.ContainsKey).Select(name => types[name])
        .SelectMany(contract => Interfaces(contract).Prepend(contract)).Distinct();
}
