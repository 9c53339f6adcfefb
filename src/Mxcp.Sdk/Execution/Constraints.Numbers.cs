using System.Globalization;
using System.Numerics;

namespace Mxcp.Execution;

internal static partial class Constraints
{
    public static Breach? Integer(long value, in IntegerConstraint constraint)
    {
        if (!constraint.OneOf.IsEmpty && !constraint.OneOf.Contains(value))
        {
            return new Breach($"must be one of {List(constraint.OneOf)}", Number(value));
        }

        if (value < constraint.Minimum || value > constraint.Maximum)
        {
            return new Breach(Range(constraint), Number(value));
        }

        return constraint.MultipleOf > 1 && value % constraint.MultipleOf != 0
            ? new Breach($"must be a multiple of {Number(constraint.MultipleOf)}", Number(value))
            : null;
    }

    /// <summary>The same for integers beyond 64 bits, which break every bound that is set.</summary>
    public static Breach? Integer(Int128 value, in IntegerConstraint constraint)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            return Integer((long)value, constraint);
        }

        if (!constraint.OneOf.IsEmpty)
        {
            return new Breach($"must be one of {List(constraint.OneOf)}", Number(value));
        }

        if ((value < 0 && constraint.Minimum > long.MinValue) || (value > 0 && constraint.Maximum < long.MaxValue))
        {
            return new Breach(Range(constraint), Number(value));
        }

        return constraint.MultipleOf > 1 && value % constraint.MultipleOf != 0
            ? new Breach($"must be a multiple of {Number(constraint.MultipleOf)}", Number(value))
            : null;
    }

    /// <summary>The same for integers of any size and bounds that are there or not: beyond 64 bits every bound is passed on its side.</summary>
    public static Breach? Integer<T>(T value, long? minimum, long? maximum, long multipleOf, ReadOnlySpan<long> oneOf)
        where T : IBinaryInteger<T>
    {
        bool is64Bit = value >= T.CreateSaturating(long.MinValue) && value <= T.CreateSaturating(long.MaxValue);
        if (is64Bit)
        {
            return Integer(long.CreateTruncating(value), new IntegerConstraint(minimum ?? long.MinValue, maximum ?? long.MaxValue, multipleOf, oneOf));
        }

        if (!oneOf.IsEmpty)
        {
            return new Breach($"must be one of {List(oneOf)}", Number(value));
        }

        if (T.IsNegative(value) ? minimum is not null : maximum is not null)
        {
            return new Breach(Range(minimum is { } least ? Number(least) : null, maximum is { } most ? Number(most) : null, null, null), Number(value));
        }

        return multipleOf > 1 && value % T.CreateChecked(multipleOf) != T.Zero
            ? new Breach($"must be a multiple of {Number(multipleOf)}", Number(value))
            : null;
    }

    /// <summary>Checks a number, and that JSON can express it at all.</summary>
    public static Breach? Number(double value, in NumberConstraint constraint)
    {
        if (!double.IsFinite(value))
        {
            return new Breach("must be a number that JSON can hold", Number(value));
        }

        return constraint.IsEmpty ? null : Bounds(value, constraint) ?? Multiple(value, constraint.MultipleOf);
    }

    /// <summary>The same for exact decimals, as DuckDB keeps them: <paramref name="digits"/> / 10^<paramref name="scale"/>.</summary>
    public static Breach? Number(Int128 digits, int scale, in NumberConstraint constraint)
    {
        if (constraint.IsEmpty)
        {
            return null;
        }

        if (Bounds(Multiples.ToDouble(digits, scale), constraint) is { } breach)
        {
            return breach;
        }

        return constraint.MultipleOf != 0 && !Multiples.IsMultiple(digits, scale, constraint.MultipleOf)
            ? new Breach($"must be a multiple of {Number(constraint.MultipleOf)}", Multiples.ToText(digits, scale))
            : null;
    }

    public static Breach? Decimal(decimal value, in DecimalConstraint constraint)
    {
        if (!constraint.OneOf.IsEmpty && !constraint.OneOf.Contains(value))
        {
            return new Breach($"must be one of {List(constraint.OneOf)}", Number(value));
        }

        if (value < constraint.Minimum || value > constraint.Maximum
            || (value <= constraint.ExclusiveMinimum && constraint.ExclusiveMinimum != decimal.MinValue)
            || (value >= constraint.ExclusiveMaximum && constraint.ExclusiveMaximum != decimal.MaxValue))
        {
            return new Breach(Range(constraint), Number(value));
        }

        return constraint.MultipleOf != 0 && !Multiples.IsMultiple(SqlValue.Unscaled(value), value.Scale, constraint.MultipleOf)
            ? new Breach($"must be a multiple of {Number(constraint.MultipleOf)}", Number(value))
            : null;
    }

    public static Breach? Boolean(bool value, ReadOnlySpan<bool> oneOf) =>
        oneOf.IsEmpty || oneOf.Contains(value) ? null : new Breach($"must be {(value ? "false" : "true")}");

    private static Breach? Bounds(double value, in NumberConstraint constraint)
    {
        if (!constraint.OneOf.IsEmpty && !constraint.OneOf.Contains(value))
        {
            return new Breach($"must be one of {List(constraint.OneOf)}", Number(value));
        }

        return value < constraint.Minimum || value > constraint.Maximum
            || value <= constraint.ExclusiveMinimum || value >= constraint.ExclusiveMaximum
            ? new Breach(Range(constraint), Number(value))
            : null;
    }

    private static Breach? Multiple(double value, decimal step) =>
        step != 0 && !Multiples.IsMultiple(value, step)
            ? new Breach($"must be a multiple of {Number(step)}", Number(value))
            : null;

    private static string Range(in IntegerConstraint constraint) => Range(
        constraint.Minimum == long.MinValue ? null : Number(constraint.Minimum),
        constraint.Maximum == long.MaxValue ? null : Number(constraint.Maximum),
        null,
        null);

    // Where a bound is set both ways, the narrower one is shown.
    private static string Range(in NumberConstraint constraint)
    {
        bool isMinimumExclusive = constraint.ExclusiveMinimum >= constraint.Minimum;
        bool isMaximumExclusive = constraint.ExclusiveMaximum <= constraint.Maximum;
        return Range(
            isMinimumExclusive || double.IsInfinity(constraint.Minimum) ? null : Number(constraint.Minimum),
            isMaximumExclusive || double.IsInfinity(constraint.Maximum) ? null : Number(constraint.Maximum),
            isMinimumExclusive && double.IsFinite(constraint.ExclusiveMinimum) ? Number(constraint.ExclusiveMinimum) : null,
            isMaximumExclusive && double.IsFinite(constraint.ExclusiveMaximum) ? Number(constraint.ExclusiveMaximum) : null);
    }

    private static string Range(in DecimalConstraint constraint)
    {
        bool isMinimumExclusive = constraint.ExclusiveMinimum >= constraint.Minimum;
        bool isMaximumExclusive = constraint.ExclusiveMaximum <= constraint.Maximum;
        return Range(
            isMinimumExclusive || constraint.Minimum == decimal.MinValue ? null : Number(constraint.Minimum),
            isMaximumExclusive || constraint.Maximum == decimal.MaxValue ? null : Number(constraint.Maximum),
            isMinimumExclusive && constraint.ExclusiveMinimum != decimal.MinValue ? Number(constraint.ExclusiveMinimum) : null,
            isMaximumExclusive && constraint.ExclusiveMaximum != decimal.MaxValue ? Number(constraint.ExclusiveMaximum) : null);
    }

    private static string Range(string? minimum, string? maximum, string? exclusiveMinimum, string? exclusiveMaximum)
    {
        if (minimum is not null && maximum is not null)
        {
            return minimum == maximum ? $"must be {minimum}" : $"must be between {minimum} and {maximum}";
        }

        string? lower = exclusiveMinimum is not null ? $"greater than {exclusiveMinimum}" : minimum is not null ? $"at least {minimum}" : null;
        string? upper = exclusiveMaximum is not null ? $"less than {exclusiveMaximum}" : maximum is not null ? $"at most {maximum}" : null;
        return $"must be {lower}{(lower is null || upper is null ? "" : " and ")}{upper}";
    }

    private static string Number<T>(T value)
        where T : INumber<T> => value.ToString(null, CultureInfo.InvariantCulture);

    private static string List<T>(ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        var texts = new string[values.Length];
        for (int index = 0; index < texts.Length; index++)
        {
            texts[index] = Number(values[index]);
        }

        return string.Join(", ", texts);
    }
}
