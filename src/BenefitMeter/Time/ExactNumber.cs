namespace BenefitMeter.Time;

/// <summary>A decimal number that is read digit by digit. It refuses more digits than a decimal represents exactly.</summary>
internal struct ExactNumber
{
    private const int LargestScale = 28;
    private static readonly UInt128 LargestDigits = (UInt128)decimal.MaxValue;

    private UInt128 digits;
    private int scale;

    /// <summary>Reads the digits before the decimal mark. An empty text is zero.</summary>
    /// <returns>
    /// False if the text has another character than digits and group marks, a misplaced group mark, or too many digits.
    /// </returns>
    /// <param name="text">The digits.</param>
    /// <param name="withGroups">
    /// Whether dots may group the digits in threes. If they do, the first group must not start with 0.
    /// </param>
    public bool ReadInteger(ReadOnlySpan<char> text, bool withGroups)
    {
        int firstDot = withGroups ? text.IndexOf('.') : -1;
        if (firstDot is 0 or > 3 || (firstDot > 0 && text[0] == '0'))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isDot = firstDot > 0 && i >= firstDot && (i - firstDot) % 4 == 0;
            if (isDot ? text[i] != '.' : !ReadDigit(text[i]))
            {
                return false;
            }
        }

        return firstDot < 0 || (text.Length - firstDot) % 4 == 0;
    }

    /// <summary>Reads the digits after the decimal mark. Zeros at the end are ignored.</summary>
    /// <returns>False if the text has another character than digits, or too many digits.</returns>
    public bool ReadFraction(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> needed = text.TrimEnd('0');
        foreach (char digit in needed)
        {
            if (!ReadDigit(digit))
            {
                return false;
            }
        }

        scale = needed.Length;
        return scale <= LargestScale;
    }

    /// <summary>Gets the number. Zero never has a sign.</summary>
    public readonly decimal ToDecimal(bool isNegative)
    {
        var number = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), false, (byte)scale);
        return isNegative && digits != UInt128.Zero ? -number : number;
    }

    private bool ReadDigit(char digit)
    {
        if (!char.IsAsciiDigit(digit))
        {
            return false;
        }

        digits = (digits * 10) + (uint)(digit - '0');
        return digits <= LargestDigits;
    }
}
