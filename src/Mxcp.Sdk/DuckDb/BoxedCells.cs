using System.Numerics;

namespace Mxcp.DuckDb;

/// <summary>Reads the objects that rows hold as C# types.</summary>
internal sealed class BoxedCells(string name, object?[] values) : CellReader(name)
{
    public override string TypeAt(int row) => $"a {values[row]?.GetType().Name ?? "NULL"}";

    public override bool IsNull(int row) => values[row] is null;

    public override Int128 Integer(int row, string target)
    {
        var number = BigInteger(row);
        return number >= Int128.MinValue && number <= Int128.MaxValue ? (Int128)number : throw TooLarge(number.ToString(System.Globalization.CultureInfo.InvariantCulture), target);
    }

    public override BigInteger BigInteger(int row) => values[row] switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => number,
        Int128 number => number,
        UInt128 number => number,
        BigInteger number => number,
        decimal { Scale: 0 } number => (BigInteger)number,
        _ => throw Mismatch(row, "integer"),
    };

    public override double Double(int row) => values[row] switch
    {
        double number => number,
        float number => number,
        decimal number => (double)number,
        _ => (double)BigInteger(row),
    };

    public override float Single(int row) => values[row] is float number ? number : throw Mismatch(row, "float");

    public override decimal Decimal(int row) => values[row] is decimal number ? number : (decimal)BigInteger(row);

    public override bool Boolean(int row) => Get<bool>(row, "bool");

    public override string Text(int row) => Get<string>(row, "string");

    public override DateOnly Date(int row) => Get<DateOnly>(row, "DateOnly");

    public override TimeOnly Time(int row) => Get<TimeOnly>(row, "TimeOnly");

    public override DateTime DateTime(int row) => Get<DateTime>(row, "DateTime");

    public override DateTimeOffset DateTimeOffset(int row) => Get<DateTimeOffset>(row, "DateTimeOffset");

    public override TimeSpan Duration(int row) => Get<TimeSpan>(row, "TimeSpan");

    public override Guid Guid(int row) => Get<Guid>(row, "Guid");

    public override byte[] Bytes(int row) => Get<byte[]>(row, "byte[]");

    private T Get<T>(int row, string target) => values[row] is T value ? value : throw Mismatch(row, target);
}
