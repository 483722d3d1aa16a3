using System.Runtime.InteropServices;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Numbers the different values of a dataset's rows, the first of them only, so that a bucket need not hold each itself.
/// </summary>
internal sealed class ValueIndex
{
    /// <summary>What <see cref="GetOrAdd"/> gives for a value that has no number.</summary>
    public const int None = -1;

    private const int MaxValues = 1 << 16;

    private readonly Dictionary<decimal, int> numbers = [];
    private readonly List<decimal> values = [];

    /// <summary>Gets the value of a number.</summary>
    public decimal this[int number] => values[number];

    /// <summary>
    /// Gets the number of a value, from 0 in the order they are met; <see cref="None"/> where too many came before it.
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
