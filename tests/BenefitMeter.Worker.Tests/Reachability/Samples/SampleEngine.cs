using System.Numerics;

namespace BenefitMeter.Worker.Tests.Reachability.Samples;

/// <summary>Members that <see cref="SampleWorker"/> reaches in every way, and members that it does not.</summary>
public static class SampleSteps
{
    public const int Constant = 7;

    public static readonly int ReadField = 1;

    public static readonly int UnreadField = 2;

    private static readonly Func<int> Started = ByStaticField;

    public static int First => Started();

    public static int ByDelegate(int number) => number;

    public static int ByClosure(int number) => number + ByLocalFunction();

    public static IEnumerable<int> ByIterator()
    {
        yield return InsideIterator();
    }

    public static async Task<int> ByTaskAsync()
    {
        await Task.Yield();
        return InsideTask();
    }

    public static T Generic<T>(T one, T other)
        where T : IAdditionOperators<T, T, T> => one + other;

    public static int InsideIterator() => 1;

    public static int InsideTask() => 1;

    public static int InsideLocalFunction() => 1;

    public static int ByStaticField() => 1;

    public static int Unused(int number, string text) => UsedByUnused(number) + text.Length;

    public static int UsedByUnused(int number) => number;

    internal static int UnusedInside() => 1;

    private static int ByLocalFunction()
    {
        return Local();

        static int Local() => InsideLocalFunction();
    }
}

public interface ISampleShape
{
    decimal Area { get; }

    int Corners { get; }
}

public sealed class SampleSquare : ISampleShape
{
    public SampleSquare(decimal side) => Area = side * side;

    public SampleSquare(decimal side, int unused)
        : this(side + unused)
    {
    }

    public decimal Area { get; }

    public int Corners => 4;

    public override string ToString() => Word();

    public static string Word() => "square";
}

public sealed class SampleCircle : ISampleShape
{
    public decimal Area => 3;

    public int Corners => 0;
}

public abstract class SampleRule
{
    public virtual string Name => "rule";

    public abstract bool Applies();
}

public sealed class SampleStrictRule : SampleRule
{
    public override string Name => "strict";

    public override bool Applies() => true;
}

public sealed record SampleKey(string Id, SamplePart Part);

public readonly record struct SamplePart(int Number);

public sealed record SampleRow(string Read, string NeverRead)
{
    public string? OnlySet { get; init; }
}

public readonly record struct SampleAmount(decimal Kroner) : IAdditionOperators<SampleAmount, SampleAmount, SampleAmount>
{
    public static SampleAmount operator +(SampleAmount left, SampleAmount right) => new(left.Kroner + right.Kroner);

    public static bool operator <(SampleAmount left, SampleAmount right) => left.Kroner < right.Kroner;

    public static bool operator >(SampleAmount left, SampleAmount right) => left.Kroner > right.Kroner;

    public static SampleAmount operator -(SampleAmount left, SampleAmount right) => new(left.Kroner - right.Kroner);
}

public enum SampleColour
{
    Red,
}

public static class SampleConstants
{
    public const decimal Share = 0.5m;
}
