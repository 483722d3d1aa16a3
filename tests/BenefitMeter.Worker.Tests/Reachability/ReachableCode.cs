namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>
/// Finds what can be reached from given types: by calls, by types that are named, and through what overrides and implements.
/// </summary>
/// <remarks>
/// <para>
/// A type that is named can be asked what the platform asks of every object, such as <c>ToString</c>, and what an interface of
/// the platform asks of it. A property is reached where it is read; what is only set is of no use.
/// </para>
/// <para>
/// What the compiler adds to a record compares, copies and prints all of it, whether anybody needs that or not. So it makes
/// nothing reachable, unless the record is a key: then it is told apart by all that it has.
/// </para>
/// </remarks>
public sealed class ReachableCode
{
    private static readonly HashSet<string> RecordsOwn =
    [
        "Equals", "GetHashCode", "ToString", "PrintMembers", "op_Equality", "op_Inequality", "<Clone>$", ".ctor", "Deconstruct",
        "get_EqualityContract",
    ];

    private readonly Dictionary<string, CodeType> types;
    private readonly Dictionary<string, CodeMethod> methods;
    private readonly Dictionary<string, CodeField> fields;
    private readonly Overrides overrides;
    private readonly HashSet<string> reached = [];
    private readonly HashSet<string> keys = [];
    private readonly Queue<object> waiting = new();

    private ReachableCode(IEnumerable<CodeType> universe)
    {
        types = universe.ToDictionary(type => type.Name);
        methods = types.Values.SelectMany(type => type.Methods).ToDictionary(method => method.Key);
        fields = types.Values.SelectMany(type => type.Fields).DistinctBy(field => field.Key).ToDictionary(field => field.Key);
        overrides = new Overrides(types);
    }

    /// <summary>
    /// Lists, in order, the members that code outside their type can name and that cannot be reached; of a type that cannot be
    /// reached only the type.
    /// </summary>
    /// <param name="universe">All types, each once.</param>
    /// <param name="isRoot">Determines whether a type is one from which everything starts.</param>
    /// <param name="isCounted">Determines whether the members of a type are listed.</param>
    public static IReadOnlyList<string> Unreached(
        IReadOnlyList<CodeType> universe, Func<CodeType, bool> isRoot, Func<CodeType, bool> isCounted)
    {
        var code = new ReachableCode(universe);
        foreach (CodeType root in universe.Where(isRoot))
        {
            code.Reach(root);
            foreach (CodeMethod method in root.Methods)
            {
                code.Reach(method);
            }
        }

        code.Follow();
        return [.. universe.Where(isCounted).SelectMany(code.Missing).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Missing(CodeType type)
    {
        if (!type.IsVisible || type.IsGenerated || type.IsDelegate || type.HasConstantsOnly)
        {
            return [];
        }

        HashSet<CodeMethod> accessors = [.. type.Properties.SelectMany(property => property.Accessors)];
        return !reached.Contains(type.Name)
            ? [type.Name]
            :
            [
                .. type.Properties.Where(IsMissing).Select(property => $"{type.Name}.{property.Name}"),
                .. type.Methods.Where(method => !accessors.Contains(method) && IsMissing(type, method))
                    .Select(method => $"{type.Name}.{method.ShortName}"),
                .. type.Fields.Where(field => field.IsVisible && !reached.Contains(field.Key))
                    .Select(field => $"{type.Name}.{field.Name}"),
            ];
    }

    private bool IsMissing(CodeProperty property) =>
        property.Counted.IsVisible && !IsRecordsOwn(property.Counted)
        && !reached.Contains(property.Counted.Key) && !reached.Contains(property.BackingField);

    // The language asks for comparisons in pairs, and its analyzers for all four: they count as one.
    private bool IsMissing(CodeType type, CodeMethod method) =>
        method.IsVisible && !method.IsGenerated && !reached.Contains(method.Key)
        && !(method.IsComparison && type.Methods.Any(other => other.IsComparison && reached.Contains(other.Key)));

    private static bool IsRecordsOwn(CodeMethod method) => method.IsGenerated && RecordsOwn.Contains(method.Name);

    private void Follow()
    {
        while (waiting.TryDequeue(out object? next))
        {
            switch (next)
            {
                case CodeType type:
                    Follow(type);
                    break;
                case CodeField field:
                    Reach([field.Type, .. field.Types]);
                    break;
                case CodeMethod method when !IsRecordsOwn(method) || method.Name == "Deconstruct":
                    Follow(method);
                    break;
            }
        }
    }

    private void Follow(CodeType type)
    {
        Reach(type.Types);
        foreach (CodeMethod method in type.Methods.Where(method =>
            method.Name == ".cctor" || (overrides.IsOfThePlatform(method) && !IsRecordsOwn(method))))
        {
            Reach(method);
        }

        foreach ((string declared, CodeMethod method) in overrides.By(type))
        {
            if (reached.Contains(declared))
            {
                Reach(method);
            }
        }
    }

    private void Follow(CodeMethod method)
    {
        Reach([method.Type, .. method.Types]);
        foreach (string member in method.Members)
        {
            if (methods.TryGetValue(member, out CodeMethod? called))
            {
                Reach(called);
            }
            else if (fields.TryGetValue(member, out CodeField? field) && reached.Add(member))
            {
                waiting.Enqueue(field);
            }
        }

        foreach (string key in method.Keys)
        {
            ReachKey(key);
        }

        foreach ((CodeType type, CodeMethod other) in overrides.Of(method))
        {
            if (reached.Contains(type.Name))
            {
                Reach(other);
            }
        }
    }

    private void ReachKey(string name)
    {
        if (types.TryGetValue(name, out CodeType? type) && keys.Add(name))
        {
            foreach (CodeMethod equals in type.Methods.Where(method => method.Name == "Equals" && IsRecordsOwn(method)))
            {
                reached.UnionWith(equals.Members.Where(fields.ContainsKey));
                foreach (string part in equals.Keys)
                {
                    ReachKey(part);
                }
            }
        }
    }

    private void Reach(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (types.TryGetValue(name, out CodeType? type))
            {
                Reach(type);
            }
        }
    }

    private void Reach(CodeType type)
    {
        if (reached.Add(type.Name))
        {
            waiting.Enqueue(type);
        }
    }

    private void Reach(CodeMethod method)
    {
        if (reached.Add(method.Key))
        {
            waiting.Enqueue(method);
        }
    }
}
