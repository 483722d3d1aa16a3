namespace BenefitMeter.Time;

/// <summary>Reads a text from left to right without allocating.</summary>
/// <param name="text">The text.</param>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    /// <summary>Gets whether the whole text has been read.</summary>
    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>Gets the next character without reading it; NUL at the end.</summary>
    public readonly char Next => rest.IsEmpty ? '\0' : rest[0];

    /// <summary>Reads the next character if it is the expected one.</summary>
    public bool Read(char expected)
    {
        bool isNext = !rest.IsEmpty && rest[0] == expected;
        rest = isNext ? rest[1..] : rest;
        return isNext;
    }

    /// <summary>Reads the next character if it is one of two.</summary>
    public bool ReadEither(char first, char second) => Read(first) || Read(second);

    /// <summary>Reads any white space that follows.</summary>
    /// <returns>True if there was white space.</returns>
    public bool SkipWhiteSpace()
    {
        int before = rest.Length;
        rest = rest.TrimStart();
        return rest.Length < before;
    }

    /// <summary>Reads all letters that follow; empty if none do.</summary>
    public ReadOnlySpan<char> ReadLetters()
    {
        int length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
        {
            length++;
        }

        return Read(length);
    }

    /// <summary>Reads all digits that follow, as a number. Reads nothing if there are more than nine.</summary>
    /// <param name="number">The number; 0 if no digits were read.</param>
    /// <returns>The number of digits read.</returns>
    public int ReadDigits(out int number)
    {
        number = 0;
        int length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            if (length == 9)
            {
                number = 0;
                return 0;
            }

            number = (number * 10) + (rest[length] - '0');
            length++;
        }

        Read(length);
        return length;
    }

    private ReadOnlySpan<char> Read(int length)
    {
        ReadOnlySpan<char> read = rest[..length];
        rest = rest[length..];
        return read;
    }
}
