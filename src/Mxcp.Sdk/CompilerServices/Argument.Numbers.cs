using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public readonly partial struct Argument
{
    /// <summary>Reads an integer; <c>5.0</c>, <c>1e2</c> and a text that is a JSON number are taken too.</summary>
    /// <param name="minimum">The least value allowed.</param>
    /// <param name="maximum">The greatest value allowed.</param>
    /// <param name="multipleOf">What the value must be a multiple of, at least 1.</param>
    /// <param name="oneOf">The values allowed; empty for all.</param>
    public long Int64(
        long minimum = long.MinValue, long maximum = long.MaxValue, long multipleOf = 1, ReadOnlySpan<long> oneOf = default)
    {
        if (!TryGetNumber(out var number))
        {
            Refuse("must be an integer");
            return 0;
        }

        switch (JsonInteger.Read(number, out long value))
        {
            case JsonInteger.Fit.Exact:
                Report(Constraints.Integer(value, new IntegerConstraint(minimum, maximum, multipleOf, oneOf)));
                return value;
            case JsonInteger.Fit.Fraction:
                Refuse("must be an integer");
                return 0;
            default:
                Refuse(string.Create(CultureInfo.InvariantCulture, $"must be between {minimum} and {maximum}"));
                return 0;
        }
    }

    /// <inheritdoc cref="Int64"/>
    public int Int32(
        int minimum = int.MinValue, int maximum = int.MaxValue, int multipleOf = 1, ReadOnlySpan<int> oneOf = default)
    {
        Span<long> wide = oneOf.Length <= 64 ? stackalloc long[oneOf.Length] : new long[oneOf.Length];
        for (int i = 0; i < oneOf.Length; i++)
        {
            wide[i] = oneOf[i];
        }

        // A value outside of the range is a violation by now; what it reads as does not matter.
        return unchecked((int)Int64(minimum, maximum, multipleOf, wide));
    }

    /// <summary>Reads an integer of another width.</summary>
    /// <typeparam name="T">The C# type, whose own bounds hold as well.</typeparam>
    /// <param name="minimum">The least value allowed; <see langword="null"/> for what the type holds.</param>
    /// <param name="maximum">The greatest value allowed; <see langword="null"/> for what the type holds.</param>
    /// <param name="multipleOf">What the value must be a multiple of, at least 1.</param>
    /// <param name="oneOf">The values allowed; empty for all.</param>
    public T Integer<T>(long? minimum = null, long? maximum = null, long multipleOf = 1, ReadOnlySpan<long> oneOf = default)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (!TryGetNumber(out var number))
        {
            Refuse("must be an integer");
            return default;
        }

        if (!JsonInteger.TryRead(number, out T value, out bool isWhole))
        {
            Refuse(isWhole ? $"must be between {Text(minimum, T.MinValue)} and {Text(maximum, T.MaxValue)}" : "must be an integer");
            return default;
        }

        Report(Constraints.Integer(value, minimum, maximum, multipleOf, oneOf));
        return value;
    }

    /// <summary>Reads an integer of any size, up to 308 digits.</summary>
    /// <param name="minimum">The least value allowed; <see langword="null"/> for any.</param>
    /// <param name="maximum">The greatest value allowed; <see langword="null"/> for any.</param>
    /// <param name="multipleOf">What the value must be a multiple of, at least 1.</param>
    /// <param name="oneOf">The values allowed; empty for all.</param>
    public BigInteger BigInteger(long? minimum = null, long? maximum = null, long multipleOf = 1, ReadOnlySpan<long> oneOf = default)
    {
        if (!TryGetNumber(out var number))
        {
            Refuse("must be an integer");
            return default;
        }

        var fit = JsonInteger.Read(number, out BigInteger value);
        if (fit != JsonInteger.Fit.Exact)
        {
            Refuse(fit == JsonInteger.Fit.Fraction ? "must be an integer" : $"must be between {Text(minimum, -1E+308)} and {Text(maximum, 1E+308)}");
            return default;
        }

        Report(Constraints.Integer(value, minimum, maximum, multipleOf, oneOf));
        return value;
    }

    /// <summary>Reads a number; a text that is a JSON number is taken too.</summary>
    /// <param name="minimum">The least value allowed.</param>
    /// <param name="maximum">The greatest value allowed.</param>
    /// <param name="exclusiveMinimum">What the value must be greater than.</param>
    /// <param name="exclusiveMaximum">What the value must be less than.</param>
    /// <param name="multipleOf">What the value must be a multiple of; 0 for nothing.</param>
    /// <param name="oneOf">The values allowed; empty for all.</param>
    public double Double(
        double minimum = double.NegativeInfinity,
        double maximum = double.PositiveInfinity,
        double exclusiveMinimum = double.NegativeInfinity,
        double exclusiveMaximum = double.PositiveInfinity,
        decimal multipleOf = 0,
        ReadOnlySpan<double> oneOf = default)
    {
        if (!TryGetNumber(out var number))
        {
            Refuse("must be a number");
            return 0;
        }

        double value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            Refuse("must be a number of at most 1.7976931348623157E+308");
            return 0;
        }

        Report(Constraints.Number(value, new NumberConstraint(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, oneOf)));
        return value;
    }

    /// <inheritdoc cref="Double"/>
    public decimal Decimal(
        decimal minimum = decimal.MinValue,
        decimal maximum = decimal.MaxValue,
        decimal exclusiveMinimum = decimal.MinValue,
        decimal exclusiveMaximum = decimal.MaxValue,
        decimal multipleOf = 0,
        ReadOnlySpan<decimal> oneOf = default)
    {
        if (!TryGetNumber(out var number))
        {
            Refuse("must be a number");
            return 0;
        }

        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
        {
            Refuse(string.Create(CultureInfo.InvariantCulture, $"must be between {decimal.MinValue} and {decimal.MaxValue}"));
            return 0;
        }

        Report(Constraints.Decimal(value, new DecimalConstraint(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, oneOf)));
        return value;
    }

    /// <summary>A bound as a message shows it: the definition's, or that of the C# type.</summary>
    private static string Text<T>(long? bound, T natural)
        where T : INumber<T> => bound?.ToString(CultureInfo.InvariantCulture) ?? natural.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text of a JSON number: the value itself, or what a string holds.</summary>
    private bool TryGetNumber(out ReadOnlySpan<byte> number)
    {
        number = default;
        if (_json.ValueKind is not (JsonValueKind.Number or JsonValueKind.String) || (IsExact && _json.ValueKind is JsonValueKind.String))
        {
            return false;
        }

        number = JsonMarshal.GetRawUtf8Value(_json);
        if (_json.ValueKind is JsonValueKind.Number)
        {
            return true;
        }

        number = number[1..^1];
        return JsonInteger.IsNumber(number);
    }
}
