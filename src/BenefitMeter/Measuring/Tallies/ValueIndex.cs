using System.Runtime.InteropServices;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Numbers the distinct values of a dataset's rows, up to a maximum, so that buckets can store numbers rather than values.
/// </summary>
internal sealed class ValueIndex
{
    /// <summary>The result of <see cref="GetOrAdd"/> for a value that has no number.</summary>
    public const int None = -1;

    private const int MaxValues = 1 << 16;

    private readonly Dictionary<decimal, int> numbers = [];
    private readonly List<decimal> values = [];

    /// <summary>Gets the value with a number.</summary>
    public decimal this[int number] => values[number];

    /// <summary>
    /// Gets the number of a value, from 0 in the order in which values are first seen, or <see cref="None"/> if the maximum was
    /// reached before it.
    /// </summary>
    public int GetOrAdd(decimal value)
    {
        if (values.Count == MaxValues)
        {
            return numbers.GetValueOrDefault(value, None);
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, value, out bool isKnown);
        if (!isKnown)
        {
            number = values.Count;
            values.Add(value);
        }

        return number;
    }
}
