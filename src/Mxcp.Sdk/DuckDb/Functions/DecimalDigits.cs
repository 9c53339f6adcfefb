namespace Mxcp.DuckDb;

/// <summary>Values of <c>decimal</c> in the one DECIMAL that functions take and return.</summary>
internal static class DecimalDigits
{
    public const int Width = 38;
    public const int Scale = 10;

    private static readonly Int128 Limit = Int128.Parse("100000000000000000000000000000000000000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The digits of a value with ten of them behind the point.</summary>
    /// <exception cref="OverflowException">There are too many before it.</exception>
    public static Int128 Of(decimal value)
    {
        var rounded = Math.Round(value, Scale, MidpointRounding.AwayFromZero);
        var digits = SqlValue.Unscaled(rounded);
        for (int scale = rounded.Scale; scale < Scale; scale++)
        {
            digits = checked(digits * 10);
        }

        return Int128.Abs(digits) < Limit ? digits : throw new OverflowException($"The number has more digits than DECIMAL({Width},{Scale}) has room for.");
    }
}
