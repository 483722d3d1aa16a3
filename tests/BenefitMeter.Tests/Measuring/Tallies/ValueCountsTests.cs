using System.Globalization;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Tests.Measuring.Tallies;

public sealed class ValueCountsTests
{
    [Fact]
    public void Sorted_AnyValues_AreWhatADictionaryCounts()
    {
        var random = new Random(11);
        ValueIndex numbers = new();
        (ValueCounts Counts, Dictionary<decimal, long> Plain)[] buckets =
            [.. Enumerable.Range(0, 20).Select(_ => (new ValueCounts(), new Dictionary<decimal, long>()))];
        for (int i = 0; i < 200_000; i++)
        {
            // More different values than are numbered, a few of them often, and the same number written with other scales.
            decimal value =
                random.Next(3) == 0 ? random.Next(200_000) / 100m : random.Next(50) * (random.Next(2) == 0 ? 1m : 1.00m);
            (ValueCounts counts, Dictionary<decimal, long> plain) = buckets[random.Next(buckets.Length)];
            long count = random.Next(1, 4);
            counts.Add(numbers, value, count);
            plain[value] = plain.GetValueOrDefault(value) + count;
        }

        Assert.All(buckets, bucket => Assert.Equal(
            bucket.Plain.OrderBy(value => value.Key).Select(value => new ValueCount(value.Key, value.Value)),
            bucket.Counts.Sorted(numbers)));
    }

    [Fact]
    public void Sorted_MoreOfOneValueThanFourBytesCount_IsExact()
    {
        ValueIndex numbers = new();
        ValueCounts counts = new();
        foreach (long count in new[] { uint.MaxValue - 1L, 1L, 1L, 5_000_000_000L })
        {
            counts.Add(numbers, 7.5m, count);
        }

        Assert.Equal(new ValueCount(7.5m, 9_294_967_296), Assert.Single(counts.Sorted(numbers)));
    }

    [Fact]
    public void GetOrAdd_MoreValuesThanAreNumbered_GivesTheLaterOnesNone()
    {
        ValueIndex numbers = new();
        for (int value = 0; value < 65_536; value++)
        {
            Assert.Equal(value, numbers.GetOrAdd(value));
        }

        Assert.Equal((ValueIndex.None, 65_535), (numbers.GetOrAdd(65_536), numbers.GetOrAdd(65_535)));
        Assert.Equal("65535", numbers[65_535].ToString(CultureInfo.InvariantCulture));
    }
}
