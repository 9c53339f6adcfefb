using System.Runtime.CompilerServices;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>Reads one column of a result from DuckDB's vectors: as JSON, as objects, as C# types.</summary>
/// <remarks>
/// A tree of them mirrors the type. It is made once for a statement and then attached to chunk after chunk; a row is a
/// position in the chunk, or in the items of all its lists.
/// </remarks>
internal abstract unsafe class VectorReader(string name, ColumnType type) : CellReader(name)
{
    private ulong* _validity;
    private bool _refusesNull;

    public ColumnType Type { get; } = type;

    /// <summary>Whether values are written in quotes, and so can be the names of properties.</summary>
    public virtual bool IsTextInJson => false;

    protected byte* Data { get; private set; }

    /// <summary>Moves on to the next chunk.</summary>
    public virtual void Attach(nint vector)
    {
        Data = Native.VectorData(vector);
        _validity = Native.VectorValidity(vector);
    }

    public sealed override string TypeAt(int row) => Type.Name;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public sealed override bool IsNull(int row) => _validity != null && (_validity[row >> 6] >> (row & 63) & 1) == 0;

    /// <summary>Writes a value as JSON.</summary>
    /// <exception cref="ResultException">JSON has no room for the value, or its definition does not allow it.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(JsonBuffer json, int row)
    {
        if (IsNull(row))
        {
            WriteNull(json);
            return;
        }

        WriteValue(json, row);
    }

    /// <summary>A value as an object.</summary>
    public object? Box(int row) => IsNull(row) ? null : BoxValue(row);

    /// <summary>Checks the type against a definition, and all values that are written from now on.</summary>
    /// <param name="shape">The definition.</param>
    /// <param name="path">Where in the result the values are: <c>[].tags[]</c>.</param>
    /// <exception cref="ResultException">No value of this type is what the definition asks for.</exception>
    public void Declare(ResultShape shape, string path)
    {
        if (!TryDeclare(shape, path))
        {
            throw new ResultException(path, $"is {Type.Name} in the database and {shape} in the definition; {WayOut(shape)}");
        }

        _refusesNull = !shape.AllowsNull;
    }

    private void WriteNull(JsonBuffer json)
    {
        if (_refusesNull)
        {
            throw new ResultException(JsonPath.At(json.Span), $"must not be null, and the column {SqlLiteral.Identifier(Name)} is NULL there");
        }

        json.Append("null"u8);
    }

    protected abstract void WriteValue(JsonBuffer json, int row);

    protected abstract object BoxValue(int row);

    /// <returns>Whether the type and the definition go together.</returns>
    protected abstract bool TryDeclare(ResultShape shape, string path);

    protected virtual string WayOut(ResultShape shape)
    {
        string? cast = shape.Kind switch
        {
            ShapeKind.Text => shape.TextRule.Format switch
            {
                TextFormat.Date => "DATE",
                TextFormat.Time => "TIME",
                TextFormat.DateTime or TextFormat.Timestamp => "TIMESTAMPTZ",
                TextFormat.Duration => "INTERVAL",
                _ => "VARCHAR",
            },
            ShapeKind.Integer => "BIGINT",
            ShapeKind.Number => "DOUBLE",
            ShapeKind.Boolean => "BOOLEAN",
            _ => null,
        };
        return cast is null ? "cast it in the SQL, or change the definition" : $"cast it in the SQL, for example {SqlLiteral.Identifier(Name)}::{cast}";
    }

    /// <summary>Refuses a value that is about to be written.</summary>
    protected static void Require(Breach? breach, JsonBuffer json)
    {
        if (breach is not null)
        {
            throw new ResultException(JsonPath.At(json.Span), breach.ToString());
        }
    }

    /// <summary>Refuses a value that was written already, from a position on.</summary>
    protected static void Require(Breach? breach, JsonBuffer json, int start)
    {
        if (breach is not null)
        {
            throw new ResultException(JsonPath.At(json.Span[..start]), breach.ToString());
        }
    }
}
