using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>
/// Writes types as text, the same in every assembly, and notes the types that are named and those that are keys.
/// </summary>
/// <param name="named">Receives each type that is named.</param>
/// <param name="keyed">Receives each type that is a key or a part of one, or an element of a set.</param>
public sealed class SignatureText(Action<string> named, Action<string> keyed) : ISignatureTypeProvider<string, object?>
{
    private static readonly HashSet<string> KeyedByFirst =
    [
        "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.EqualityComparer`1", "System.Linq.ILookup`2", "System.Linq.IGrouping`2",
    ];

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return type.IsNested
            ? $"{Of(reader, type.GetDeclaringType())}/{reader.GetString(type.Name)}"
            : Name(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}/{reader.GetString(type.Name)}"
            : Name(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public static string Of(MethodSignature<string> method) =>
        $"{(method.Header.IsInstance ? "instance " : "")}{method.ReturnType} <{method.GenericParameterCount}>"
        + $"({string.Join(',', method.ParameterTypes)})";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Noted(Of(reader, handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Noted(Of(reader, handle));

    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        foreach (string type in KeyedByFirst.Contains(genericType) ? typeArguments[0].Split('<', '>', ',', '[', ']') : [])
        {
            keyed(type);
        }

        return $"{genericType}<{string.Join(',', typeArguments)}>";
    }

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} mod {modifier}";

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"*{Of(signature)}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    private static string Name(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private string Noted(string type)
    {
        named(type);
        return type;
    }
}
