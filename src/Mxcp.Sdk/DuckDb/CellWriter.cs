using System.Numerics;
using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Takes the values of one column as C# types.</summary>
/// <remarks>What a column does not take stays as it is here: an error that names the column and both types.</remarks>
/// <param name="name">The name of the column, or of the field of a STRUCT.</param>
internal abstract class CellWriter(string name)
{
    public string Name { get; } = name;

    /// <summary>The type of the column, for messages.</summary>
    protected abstract string TypeName { get; }

    public abstract void Null(int row, SqlType type);

    /// <param name="row">The row.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The type that the C# type of the value stands for.</param>
    public virtual void Integer(int row, Int128 value, SqlType type) => throw Mismatch("integer");

    public virtual void BigInteger(int row, BigInteger value, SqlType type)
    {
        if (value < Int128.MinValue || value > Int128.MaxValue)
        {
            throw TooLarge(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Integer(row, (Int128)value, type);
    }

    public virtual void Double(int row, double value) => throw Mismatch("double");

    public virtual void Single(int row, float value) => throw Mismatch("float");

    public virtual void Decimal(int row, decimal value) => throw Mismatch("decimal");

    public virtual void Boolean(int row, bool value) => throw Mismatch("bool");

    public virtual void Text(int row, string value) => throw Mismatch("string");

    public virtual void Json(int row, string value) => throw Mismatch("JsonElement");

    public virtual void Date(int row, DateOnly value) => throw Mismatch("DateOnly");

    public virtual void Time(int row, TimeOnly value) => throw Mismatch("TimeOnly");

    public virtual void DateTime(int row, DateTime value) => throw Mismatch("DateTime");

    public virtual void DateTimeOffset(int row, DateTimeOffset value) => throw Mismatch("DateTimeOffset");

    public virtual void Duration(int row, TimeSpan value) => throw Mismatch("TimeSpan");

    public virtual void Guid(int row, Guid value) => throw Mismatch("Guid");

    public virtual void Bytes(int row, byte[] value) => throw Mismatch("byte[]");

    /// <summary>The items of a list: a column, alone in an array, and the row of the first.</summary>
    public virtual (CellWriter[] Items, int Start) Items(int row, int count) => throw Mismatch("list");

    /// <summary>The entries of a map: a column of keys and one of values, each alone in an array, and the row of the first.</summary>
    public virtual (CellWriter[] Keys, CellWriter[] Values, int Start) Entries(int row, int count) => throw Mismatch("dictionary");

    /// <summary>The fields of a struct.</summary>
    public virtual RowWriter Fields<T>(int row)
        where T : IRow<T> => throw Mismatch("record");

    /// <summary>A value that the column has no room for.</summary>
    protected DatabaseException TooLarge(string value) => new($"Column \"{Name}\" is {TypeName}, which has no room for {value}.");

    /// <summary>A value of a type that the column does not take.</summary>
    protected DatabaseException Mismatch(string source) =>
        new($"Column \"{Name}\" is {TypeName}, which a C# {source} cannot be written to: change the record, or the table.");
}
