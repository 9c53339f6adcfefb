using System.Buffers;
using System.Text.Unicode;
using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>The one place where values are checked against definitions, and where the messages are written.</summary>
/// <remarks>
/// Arguments and results go through the same checks. Each returns <see langword="null"/> for a value that will do, and the
/// first rule that the value breaks otherwise.
/// </remarks>
internal static partial class Constraints
{
    public static Breach? Text(ReadOnlySpan<char> value, in TextConstraint constraint)
    {
        if (!constraint.OneOf.IsEmpty && IndexOf(constraint.OneOf, value) < 0)
        {
            return Breach.OfText($"must be one of {string.Join(", ", constraint.OneOf)}", value);
        }

        if (constraint.Format != TextFormat.None && Format(value, constraint.Format) is { } breach)
        {
            return breach;
        }

        if (constraint.HasLength && Length(CodePoints(value), constraint.MinLength, constraint.MaxLength) is { } length)
        {
            return length;
        }

        return constraint.Pattern is { } pattern && !pattern.IsMatch(value)
            ? Breach.OfText($"must match {pattern.Pattern}", value)
            : null;
    }

    /// <inheritdoc cref="Text(ReadOnlySpan{char}, in TextConstraint)"/>
    /// <param name="utf8">The text, valid UTF-8.</param>
    /// <param name="constraint">What it must keep.</param>
    public static Breach? Text(ReadOnlySpan<byte> utf8, in TextConstraint constraint)
    {
        if (constraint.OneOf.IsEmpty && constraint.Format == TextFormat.None && constraint.Pattern is null)
        {
            return constraint.HasLength ? Length(utf8, constraint.MinLength, constraint.MaxLength) : null;
        }

        char[]? rented = utf8.Length > 256 ? ArrayPool<char>.Shared.Rent(utf8.Length) : null;
        Span<char> chars = rented ?? stackalloc char[256];
        Utf8.ToUtf16(utf8, chars, out _, out int length);
        var breach = Text(chars[..length], constraint);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return breach;
    }

    /// <summary>The position of a value among those allowed; -1 where it is none of them.</summary>
    public static int IndexOf(ReadOnlySpan<string> names, ReadOnlySpan<char> value)
    {
        for (int index = 0; index < names.Length; index++)
        {
            if (value.SequenceEqual(names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The number of code points; a lone surrogate counts as one.</summary>
    public static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        for (int index = 1; index < text.Length; index++)
        {
            if (char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]))
            {
                count--;
            }
        }

        return count;
    }

    private static Breach? Length(ReadOnlySpan<byte> utf8, int minimum, int maximum)
    {
        // A code point takes one to four bytes: mostly the number of bytes decides.
        if (utf8.Length <= maximum && utf8.Length / 4 >= minimum)
        {
            return null;
        }

        int count = 0;
        foreach (byte unit in utf8)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return Length(count, minimum, maximum);
    }

    private static Breach? Length(int count, int minimum, int maximum)
    {
        if (count >= minimum && count <= maximum)
        {
            return null;
        }

        return new Breach($"must be {Amount(minimum, maximum, "character")}", Number(count));
    }

    /// <summary>"at most 20 characters".</summary>
    private static string Amount(int minimum, int maximum, string unit)
    {
        if (minimum == maximum)
        {
            return $"exactly {Number(minimum)} {Plural(unit, minimum)}";
        }

        if (maximum == int.MaxValue)
        {
            return $"at least {Number(minimum)} {Plural(unit, minimum)}";
        }

        return minimum <= 0
            ? $"at most {Number(maximum)} {Plural(unit, maximum)}"
            : $"{Number(minimum)} to {Number(maximum)} {unit}s";
    }

    private static string Plural(string unit, int count) => count == 1 ? unit : unit + "s";
}
