using System.Buffers.Binary;
using System.Reflection;
using System.Security;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Tests.Words;

/// <summary>
/// An enumeration has its words in the list, or cannot be stored. The compiler cannot say so; what it made is searched instead.
/// </summary>
public sealed class EnumCodeTests
{
    private const int TypeTable = 0x1B;
    private const int MethodTable = 0x2B;
    private const int MemberTable = 0x0A;

    private static readonly Module Worker = typeof(StoredWords).Module;

    // What stands for a parameter where generic code names another generic: it is left out again.
    private enum Parameter
    {
    }

    public static TheoryData<Type> StoredEnumerations => [.. Used()];

    private static Type[] Open => [.. Enumerable.Repeat(typeof(Parameter), 8)];

    [Theory]
    [MemberData(nameof(StoredEnumerations))]
    public void EveryEnumerationThatIsStored_HasASet(Type enumeration) => Assert.Single(
        StoredWords.All, set => set.GetType() == typeof(WordSet<>).MakeGenericType(enumeration));

    [Fact]
    public void Used_FindsEveryWayToUseAnEnumeration()
    {
        Type[] used = [.. Used()];

        // Used directly; through a column of a table; through EnumValue<T> of the catalogue's reader.
        Assert.Contains(typeof(PeriodGrain), used);
        Assert.Contains(typeof(FollowUp.WorkProgrammes.TaskNature), used);
        Assert.Contains(typeof(Portfolios.ReportingInterval), used);
    }

    [Fact]
    public void Of_Parse_TryParse_AreInverse()
    {
        foreach (PeriodGrain grain in Enum.GetValues<PeriodGrain>())
        {
            Assert.Equal(grain, EnumCode<PeriodGrain>.Parse(EnumCode<PeriodGrain>.Of(grain)));
            Assert.True(EnumCode<PeriodGrain>.TryParse(EnumCode<PeriodGrain>.Of(grain), out PeriodGrain read));
            Assert.Equal(grain, read);
        }

        Assert.Equal("half-year", EnumCode<PeriodGrain>.Of(PeriodGrain.HalfYear));
        Assert.Throws<KeyNotFoundException>(() => EnumCode<Status>.Parse("blue"));
        Assert.False(EnumCode<Status>.TryParse("blue", out _));
        Assert.False(EnumCode<Status>.TryParse(null, out _));
    }

    /// <summary>
    /// Gets the enumerations that <see cref="EnumCode{T}"/> is used with, directly or by a method that passes them on.
    /// </summary>
    private static IEnumerable<Type> Used()
    {
        MethodInfo[] methods = [.. Specs(MethodTable, token => (MethodInfo)Worker.ResolveMethod(token, Open, Open)!)];
        IEnumerable<Type> direct = Specs(TypeTable, token => Worker.ResolveType(token, Open, Open))
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EnumCode<>))
            .Select(type => type.GetGenericArguments()[0]);
        IEnumerable<Type> passed = methods.Where(PassesOn).SelectMany(method => method.GetGenericArguments());
        return direct.Concat(passed).Where(type => type.IsEnum && type != typeof(Parameter)).Distinct();
    }

    private static bool PassesOn(MethodInfo method) => method.Module == Worker
        && method.GetGenericMethodDefinition() is var definition && Calls(definition).Any(called =>
            called.DeclaringType == typeof(StoredWords)
                || (called.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(EnumCode<>)
                    && type.GetGenericArguments()[0].IsGenericMethodParameter));

    // The members that a body names: their tokens are somewhere in its bytes.
    private static IEnumerable<MethodBase> Calls(MethodInfo definition)
    {
        byte[] body = definition.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int i = 0; i + sizeof(int) <= body.Length; i++)
        {
            int token = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(i));
            if (token >> 24 is MemberTable or MethodTable && Resolve(token, definition) is { } called)
            {
                yield return called;
            }
        }
    }

    private static MethodBase? Resolve(int token, MethodInfo definition)
    {
        try
        {
            return Worker.ResolveMethod(token, definition.DeclaringType!.GetGenericArguments(), definition.GetGenericArguments());
        }
        catch (ArgumentException)
        {
            // Bytes that are no token, or that of a field.
            return null;
        }
    }

    private static IEnumerable<T> Specs<T>(int table, Func<int, T> resolve)
    {
        for (int row = 1; ; row++)
        {
            T spec;
            try
            {
                spec = resolve((table << 24) | row);
            }
            catch (ArgumentOutOfRangeException)
            {
                yield break;
            }
            catch (Exception refused) when (refused is ArgumentException or TypeLoadException or VerificationException)
            {
                // The parameter does not satisfy a constraint, so it is no enumeration that is wanted there.
                continue;
            }

            yield return spec;
        }
    }
}
