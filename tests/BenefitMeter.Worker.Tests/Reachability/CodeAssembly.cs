using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>Reads the types of an assembly, and what each method's body names, from its file.</summary>
public sealed class CodeAssembly
{
    private const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    private const string DecimalConstant = "System.Runtime.CompilerServices.DecimalConstantAttribute";

    private static readonly Dictionary<ushort, OpCode> Operations = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    private readonly PEReader file;
    private readonly MetadataReader reader;
    private readonly SignatureText text;
    private HashSet<string> types = [];
    private HashSet<string> keys = [];
    private HashSet<string> members = [];

    private CodeAssembly(PEReader file)
    {
        this.file = file;
        reader = file.GetMetadataReader();
        text = new SignatureText(type => types.Add(type), type => keys.Add(type));
    }

    public static IReadOnlyList<CodeType> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var assembly = new CodeAssembly(file);

        // What the compiler puts outside every namespace is in each assembly under the same names, and runs nobody's code.
        return [.. assembly.reader.TypeDefinitions.Select(assembly.TypeOf).Where(type => !type.Name.StartsWith('<'))];
    }

    private CodeType TypeOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = SignatureText.Of(reader, handle);
        types = [];
        string? baseType = type.BaseType.IsNil ? null : Definition(type.BaseType);
        string[] interfaces =
        [
            .. type.GetInterfaceImplementations()
                .Select(each => Definition(reader.GetInterfaceImplementation(each).Interface)).OfType<string>(),
        ];
        string[] named = [.. types];
        ILookup<string, (string, string)> implementations = type.GetMethodImplementations()
            .Select(each => reader.GetMethodImplementation(each))
            .ToLookup(each => Member(each.MethodBody)!, each => Declaration(each.MethodDeclaration));
        Dictionary<MethodDefinitionHandle, CodeMethod> methods =
            type.GetMethods().ToDictionary(each => each, each => MethodOf(name, each, implementations));
        bool isInterface = type.Attributes.HasFlag(TypeAttributes.Interface);
        return new CodeType(name)
        {
            IsVisible = IsVisible(type),
            IsGenerated = IsGenerated(type.GetCustomAttributes()) || name.Contains('<', StringComparison.Ordinal),
            IsDelegate = baseType is "System.MulticastDelegate",
            Base = isInterface ? null : baseType,
            Interfaces = interfaces,
            Types = named,
            Methods = [.. methods.Values],
            Properties =
            [
                .. type.GetProperties().Select(each => reader.GetPropertyDefinition(each))
                    .Select(each => (each.Name, Of: each.GetAccessors()))
                    .Select(each => new CodeProperty(
                        reader.GetString(each.Name), Accessor(methods, each.Of.Getter), Accessor(methods, each.Of.Setter))),
            ],
            Fields = [.. type.GetFields().Select(each => FieldOf(name, each)).OfType<CodeField>()],
        };
    }

    private static CodeMethod? Accessor(Dictionary<MethodDefinitionHandle, CodeMethod> methods, MethodDefinitionHandle handle) =>
        handle.IsNil ? null : methods[handle];

    private CodeField? FieldOf(string type, FieldDefinitionHandle handle)
    {
        FieldDefinition field = reader.GetFieldDefinition(handle);
        types = [];
        field.DecodeSignature(text, null);
        FieldAttributes access = field.Attributes & FieldAttributes.FieldAccessMask;
        return field.Attributes.HasFlag(FieldAttributes.Literal) || Has(field.GetCustomAttributes(), DecimalConstant)
            ? null
            : new CodeField(
                type, reader.GetString(field.Name),
                access is not FieldAttributes.Private && !field.Attributes.HasFlag(FieldAttributes.SpecialName), [.. types]);
    }

    private CodeMethod MethodOf(string type, MethodDefinitionHandle handle, ILookup<string, (string, string)> implementations)
    {
        MethodDefinition method = reader.GetMethodDefinition(handle);
        (types, keys, members) = ([], [], []);
        MethodSignature<string> signature = method.DecodeSignature(text, null);
        string name = reader.GetString(method.Name);
        string written = SignatureText.Of(signature);
        if (method.RelativeVirtualAddress != 0)
        {
            ReadBody(file.GetMethodBody(method.RelativeVirtualAddress));
        }

        MethodAttributes access = method.Attributes & MethodAttributes.MemberAccessMask;
        return new CodeMethod(type, name, written)
        {
            Parameters = signature.ParameterTypes.Length,
            IsVisible = access is not MethodAttributes.Private and not MethodAttributes.PrivateScope,
            IsVirtual = method.Attributes.HasFlag(MethodAttributes.Virtual),
            IsNewSlot = method.Attributes.HasFlag(MethodAttributes.NewSlot),
            IsFinal = method.Attributes.HasFlag(MethodAttributes.Final),
            IsStatic = method.Attributes.HasFlag(MethodAttributes.Static),
            IsGenerated = IsGenerated(method.GetCustomAttributes()),
            Implements = [.. implementations[CodeMethod.KeyOf(type, name, written)]],
            Types = [.. types],
            Keys = [.. keys],
            Members = [.. members],
        };
    }

    private void ReadBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(text, null);
        }

        foreach (ExceptionRegion region in body.ExceptionRegions.Where(region => !region.CatchType.IsNil))
        {
            Note(region.CatchType);
        }

        BlobReader code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            ushort operation = code.ReadByte();
            operation = operation == 0xFE ? (ushort)((operation << 8) | code.ReadByte()) : operation;
            ReadOperand(Operations[operation], ref code);
        }
    }

    private void ReadOperand(OpCode operation, ref BlobReader code)
    {
        switch (operation.OperandType)
        {
            case OperandType.InlineField when operation == OpCodes.Stfld || operation == OpCodes.Stsfld:
                // What is only written is of no use.
                code.Offset += 4;
                break;
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                Note(MetadataTokens.EntityHandle(code.ReadInt32()));
                break;
            case OperandType.InlineSwitch:
                int targets = code.ReadInt32();
                code.Offset += 4 * targets;
                break;
            case OperandType.InlineNone:
                break;
            default:
                code.Offset += operation.OperandType switch
                {
                    OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                    OperandType.InlineVar => 2,
                    OperandType.InlineI8 or OperandType.InlineR => 8,
                    _ => 4,
                };
                break;
        }
    }

    private void Note(EntityHandle handle)
    {
        if (handle.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification)
        {
            Definition(handle);
        }
        else if (Member(handle) is { } member)
        {
            members.Add(member);
        }
    }

    private string? Member(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                MethodDefinition method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return CodeMethod.KeyOf(
                    SignatureText.Of(reader, method.GetDeclaringType()), reader.GetString(method.Name),
                    SignatureText.Of(method.DecodeSignature(text, null)));
            case HandleKind.FieldDefinition:
                FieldDefinition field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return CodeField.KeyOf(SignatureText.Of(reader, field.GetDeclaringType()), reader.GetString(field.Name));
            case HandleKind.MethodSpecification:
                MethodSpecification generic = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                generic.DecodeSignature(text, null);
                return Member(generic.Method);
            case HandleKind.MemberReference:
                MemberReference member = reader.GetMemberReference((MemberReferenceHandle)handle);
                string? parent = Definition(member.Parent);
                return parent is null ? null
                    : member.GetKind() == MemberReferenceKind.Field ? CodeField.KeyOf(parent, reader.GetString(member.Name))
                    : CodeMethod.KeyOf(
                        parent, reader.GetString(member.Name), SignatureText.Of(member.DecodeMethodSignature(text, null)));
            default:
                return null;
        }
    }

    private (string Type, string Name) Declaration(EntityHandle handle)
    {
        string[] parts = Member(handle)!.Split("::", 2);
        return (parts[0], parts[1].Split(' ')[0]);
    }

    // A constructed type is known by its definition; an array and the like have none.
    private string? Definition(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return text.GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0);
            case HandleKind.TypeReference:
                return text.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0);
            case HandleKind.TypeSpecification:
                string written = reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(text, null);
                return written.Split('<') is [var definition, _, ..] && !written.EndsWith(']') ? definition : null;
            default:
                return null;
        }
    }

    private bool IsVisible(TypeDefinition type)
    {
        TypeAttributes access = type.Attributes & TypeAttributes.VisibilityMask;
        return access is not TypeAttributes.NestedPrivate
            && (!type.IsNested || IsVisible(reader.GetTypeDefinition(type.GetDeclaringType())));
    }

    private bool IsGenerated(CustomAttributeHandleCollection attributes) => Has(attributes, CompilerGenerated);

    private bool Has(CustomAttributeHandleCollection attributes, string name) => attributes.Any(each =>
        reader.GetCustomAttribute(each).Constructor is { Kind: HandleKind.MemberReference } constructor
        && reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
        && SignatureText.Of(reader, (TypeReferenceHandle)type) == name);
}
