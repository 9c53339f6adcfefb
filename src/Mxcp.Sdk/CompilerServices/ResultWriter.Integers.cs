using System.Globalization;
using System.Numerics;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public sealed partial class ResultWriter
{
    /// <summary>Writes an integer that a <c>long</c> may have no room for, with all its digits.</summary>
    /// <typeparam name="T">Its C# type.</typeparam>
    /// <param name="value">The integer.</param>
    /// <param name="minimum">The smallest it may be; <see langword="null"/> for any.</param>
    /// <param name="maximum">The largest it may be; <see langword="null"/> for any.</param>
    /// <param name="multipleOf">What it must be a multiple of; 1 for any.</param>
    /// <param name="oneOf">The integers that are allowed; empty for all.</param>
    public void WriteInteger<T>(T value, long? minimum = null, long? maximum = null, long multipleOf = 1, ReadOnlySpan<long> oneOf = default)
        where T : struct, IBinaryInteger<T>
    {
        BeginValue();
        Require(Constraints.Integer(value, minimum, maximum, multipleOf, oneOf));

        // A byte has less than three digits, and a sign takes one more.
        var room = _json.Reserve((value.GetByteCount() * 3) + 1);
        value.TryFormat(room, out int length, default, CultureInfo.InvariantCulture);
        _json.Advance(length);
    }
}
