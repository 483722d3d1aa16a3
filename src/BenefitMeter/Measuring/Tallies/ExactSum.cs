namespace BenefitMeter.Measuring.Tallies;

/// <summary>Adds decimals without losing a digit, so that a sum is the same in any order.</summary>
public static class ExactSum
{
    /// <summary>Adds two numbers.</summary>
    /// <exception cref="OverflowException">The exact sum needs more digits than a decimal has.</exception>
    public static decimal Add(decimal left, decimal right)
    {
        decimal sum = left + right;
        if (sum.Scale >= Math.Max(left.Scale, right.Scale))
        {
            return sum;
        }

        // The digits did not fit, so the sum was rounded. Without trailing zeros the numbers may fit.
        (left, right) = (WithoutTrailingZeros(left), WithoutTrailingZeros(right));
        sum = left + right;
        return sum.Scale >= Math.Max(left.Scale, right.Scale)
            ? sum
            : throw new OverflowException(
                "A sum needs more than the 28 digits of a decimal number; measure it in a larger unit or round its cells.");
    }

    /// <summary>Returns the same number without trailing zeros.</summary>
    public static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
