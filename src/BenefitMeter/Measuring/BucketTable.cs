using System.Runtime.InteropServices;
using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring;

/// <summary>What one tally gathers by unit and bucket, while it is being gathered.</summary>
/// <typeparam name="T">What a bucket gathers.</typeparam>
internal sealed class BucketTable<T>
{
    private readonly Dictionary<(int Unit, int Day), T?> gathered = [];

    /// <summary>Gets a bucket to add to; a new one holds the default.</summary>
    /// <param name="unit">The unit's place in <see cref="UnitTree.InOrder"/>.</param>
    /// <param name="bucket">The bucket's first day.</param>
    public ref T? At(int unit, DateOnly bucket) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(gathered, (unit, bucket.DayNumber), out _);

    /// <summary>Gets what was gathered by unit id, every bucket made final.</summary>
    public IReadOnlyDictionary<string, object> Freeze<TFinal>(UnitTree units, Func<T, TFinal> final) =>
        gathered.GroupBy(bucket => bucket.Key.Unit).ToDictionary(
            unit => units.InOrder[unit.Key].Id,
            object (unit) => new Buckets<TFinal>(unit.Select(bucket =>
                KeyValuePair.Create(DateOnly.FromDayNumber(bucket.Key.Day), final(bucket.Value!)))),
            StringComparer.Ordinal);
}
