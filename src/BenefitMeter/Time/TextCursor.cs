namespace BenefitMeter.Time;

/// <summary>Reads a text from left to right without allocating.</summary>
/// <param name="text">The text.</param>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    /// <summary>Gets whether everything has been read.</summary>
    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>Gets the next character; NUL at the end.</summary>
    public readonly char Next => rest.IsEmpty ? '\0' : rest[0];

    /// <summary>Reads one character, if it is the one that stands next.</summary>
    public bool Read(char expected)
    {
        bool isNext = !rest.IsEmpty && rest[0] == expected;
        rest = isNext ? rest[1..] : rest;
        return isNext;
    }

    /// <summary>Reads one of two characters, if one of them stands next.</summary>
    public bool ReadEither(char first, char second) => Read(first) || Read(second);

    /// <summary>Reads white space; tells whether there was any.</summary>
    public bool SkipWhiteSpace()
    {
        int before = rest.Length;
        rest = rest.TrimStart();
        return rest.Length < before;
    }

    /// <summary>Reads all letters that stand next.</summary>
    public ReadOnlySpan<char> ReadLetters()
    {
        int length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
        {
            length++;
        }

        return Read(length);
    }

    /// <summary>Reads all digits that stand next, as a number; at most nine of them, else none is read.</summary>
    /// <param name="number">The number; 0 without digits.</param>
    /// <returns>How many digits it was.</returns>
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
        ReadOnlySpan<char> taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
