using BenefitMeter.Economy.Amounts;

namespace BenefitMeter.Tests.Economy.Amounts;

/// <summary>Sharing whole kroner (rules C7.10, C15).</summary>
public sealed class AllocationTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_AnyKeys_SumsExactlyAndNoPartIsAKroneOff(int seed)
    {
        var random = new Random(seed);
        decimal total = random.Next(-5_000_000, 5_000_000);
        decimal[] keys =
            [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(4) == 0 ? 0 : random.Next(1, 100_000) / 7m), 1];

        IReadOnlyList<decimal> parts = Allocation.Allocate(total, keys)!;

        Assert.Equal(total, parts.Sum());
        Assert.Equal(keys.Length, parts.Count);
        for (int i = 0; i < keys.Length; i++)
        {
            decimal ideal = total * keys[i] / keys.Sum();
            Assert.True(Math.Abs(parts[i] - ideal) < 1, $"Part {i} is {parts[i]}, ideally {ideal}.");
            Assert.Equal(decimal.Truncate(parts[i]), parts[i]);
        }
    }

    [Theory]
    [InlineData(10, 4)]
    [InlineData(-10, -4)]
    public void Of_LikeKeys_TheEarlierGetsTheKroneLeft(int total, int first)
    {
        // 10 over three is 3 each, and one left; what was lost is shared as what was gained.
        int rest = Math.Sign(total) * 3;
        Assert.Equal([first, rest, rest], Allocation.Allocate(total, [5, 5, 5]));
    }

    [Fact]
    public void Of_LargestRemainder_GetsTheKroneLeft() =>
        // 100 · 1/6 = 16.67, 100 · 2/6 = 33.33, 100 · 3/6 = 50: one krone is left for the .67.
        Assert.Equal([17, 33, 50], Allocation.Allocate(100, [1, 2, 3]));

    [Fact]
    public void Of_NobodyHasAny_IsNotShared() => Assert.Null(Allocation.Allocate(10, [0, 0]));
}
