using System.Numerics;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Reads the values of one column as C# types.</summary>
/// <remarks>What a type of column cannot be read as stays as it is here: an error that names the column and both types.</remarks>
/// <param name="name">The name of the column, or of the field of a STRUCT.</param>
internal abstract class CellReader(string name)
{
    public string Name { get; } = name;

    /// <summary>The type of a value, as its source calls it.</summary>
    public abstract string TypeAt(int row);

    public abstract bool IsNull(int row);

    public virtual Int128 Integer(int row, string target) => throw Mismatch(row, target);

    public virtual BigInteger BigInteger(int row) => Integer(row, "BigInteger");

    public virtual double Double(int row) => throw Mismatch(row, "double");

    public virtual float Single(int row) => throw Mismatch(row, "float");

    public virtual decimal Decimal(int row) => throw Mismatch(row, "decimal");

    public virtual bool Boolean(int row) => throw Mismatch(row, "bool");

    public virtual string Text(int row) => throw Mismatch(row, "string");

    public virtual DateOnly Date(int row) => throw Mismatch(row, "DateOnly");

    public virtual TimeOnly Time(int row) => throw Mismatch(row, "TimeOnly");

    public virtual DateTime DateTime(int row) => throw Mismatch(row, "DateTime");

    public virtual DateTimeOffset DateTimeOffset(int row) => throw Mismatch(row, "DateTimeOffset");

    public virtual TimeSpan Duration(int row) => throw Mismatch(row, "TimeSpan");

    public virtual Guid Guid(int row) => throw Mismatch(row, "Guid");

    public virtual byte[] Bytes(int row) => throw Mismatch(row, "byte[]");

    /// <summary>The items of a list.</summary>
    public virtual ItemRange Items(int row) => throw Mismatch(row, "list");

    /// <summary>The entries of a map.</summary>
    public virtual (CellReader[] Keys, CellReader[] Values, int Start, int Count) Entries(int row) => throw Mismatch(row, "dictionary");

    public virtual JsonElement Json(int row) => throw Mismatch(row, "JsonElement");

    /// <summary>The fields of a struct.</summary>
    public virtual RowReader Fields<T>(int row)
        where T : IRow<T> => throw Mismatch(row, "record");

    /// <summary>The fields of a struct, in their own order.</summary>
    public virtual RowReader Fields(int row) => throw Mismatch(row, "record");

    /// <summary>A value that its C# type has no room for.</summary>
    public DatabaseException TooLarge(string value, string target) =>
        new($"Column \"{Name}\" holds {value}, which a C# {target} has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.");

    /// <summary>A value of a type that is read as another.</summary>
    protected DatabaseException Mismatch(int row, string target) =>
        new($"Column \"{Name}\" is {TypeAt(row)}, which cannot be read as a C# {target}: change the record, or cast the column in the SQL.");
}

/// <summary>The items of a list: consecutive rows of one column.</summary>
/// <param name="Items">The column, alone in an array.</param>
/// <param name="Start">The row of the first item.</param>
/// <param name="Count">The number of items.</param>
internal readonly record struct ItemRange(CellReader[] Items, int Start, int Count);
