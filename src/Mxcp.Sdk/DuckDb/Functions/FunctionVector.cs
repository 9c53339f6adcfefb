using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mxcp.DuckDb;

/// <summary>Writes one column of what a function returns into DuckDB's vectors.</summary>
/// <remarks>A tree of them mirrors the type, as that of <see cref="VectorReader"/> does. Values are of the type that was declared, or the write is refused.</remarks>
internal sealed unsafe class FunctionVector
{
    private const int StackLimit = 512;

    private readonly SqlType _type;
    private readonly FunctionVector[] _children;
    private nint _vector;
    private byte* _data;
    private ulong* _validity;
    private ulong _size;
    private ulong _capacity;

    private FunctionVector(SqlType type, FunctionVector[] children)
    {
        _type = type;
        _children = children;
    }

    /// <summary>The writers of the items of a list, of keys and values of a map, of the fields of a struct.</summary>
    public IReadOnlyList<FunctionVector> Children => _children;

    public static FunctionVector Create(SqlType type) => new(type, type.Kind switch
    {
        SqlKind.List => [Create(type.Items!)],
        SqlKind.Map => [Create(type.Keys!), Create(type.Items!)],
        SqlKind.Struct => [.. type.Fields.Select(static field => Create(field.Type))],
        _ => [],
    });

    /// <summary>Moves on to the vector of the next chunk.</summary>
    public void Attach(nint vector)
    {
        _size = _type.Kind is SqlKind.List or SqlKind.Map ? Native.ListSize(vector) : 0;
        _capacity = _size;
        Refresh(vector);
        foreach (var (child, index) in _children.Select(static (child, index) => (child, index)))
        {
            child.Attach(ChildVector(index));
        }
    }

    public void Null(int row)
    {
        if (_validity is null)
        {
            Native.EnsureValidity(_vector);
            _validity = Native.VectorValidity(_vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
        switch (_type.Kind)
        {
            case SqlKind.List or SqlKind.Map:
                WriteRange(row, _size);
                break;
            case SqlKind.Struct:
                foreach (var child in _children)
                {
                    child.Null(row);
                }

                break;
        }
    }

    /// <summary>Writes a value that takes as much room as each of its type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(SqlKind kind, int row, T value)
        where T : unmanaged
    {
        Require(kind);
        ((T*)_data)[row] = value;
    }

    /// <summary>Writes 128 bits. Not as one value: vectors need not be aligned for it.</summary>
    public void Write128(SqlKind kind, int row, Int128 value)
    {
        Require(kind);
        ((ulong*)_data)[row * 2] = unchecked((ulong)value);
        ((ulong*)_data)[(row * 2) + 1] = unchecked((ulong)(value >> 64));
    }

    public void WriteText(int row, string value)
    {
        Require(SqlKind.Varchar);
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = most > StackLimit ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackLimit];
        WriteBytes(row, buffer[..Encoding.UTF8.GetBytes(value, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public void WriteBlob(int row, ReadOnlySpan<byte> value)
    {
        Require(SqlKind.Blob);
        WriteBytes(row, value);
    }

    /// <summary>Makes room for one more item of the list that is being written, and gives its position.</summary>
    public int AddItem()
    {
        if (_size == _capacity)
        {
            _capacity = Math.Max(64, _capacity * 2);
            Native.ReserveList(_vector, _capacity);
            RefreshChildren();
        }

        Native.SetListSize(_vector, ++_size);
        return (int)_size - 1;
    }

    /// <summary>Begins a list or a map, whose items are added next.</summary>
    /// <returns>Where it begins, for <see cref="WriteRange"/>.</returns>
    public ulong BeginItems(SqlKind kind)
    {
        Require(kind);
        return _size;
    }

    /// <summary>Ends the list or map of a row.</summary>
    public void WriteRange(int row, ulong start)
    {
        ((ulong*)_data)[row * 2] = start;
        ((ulong*)_data)[(row * 2) + 1] = _size - start;
    }

    /// <summary>A field of a struct, the key or the value of a map, the item of a list.</summary>
    public FunctionVector Child(int index) => _children[index];

    public void Require(SqlKind kind)
    {
        if (_type.Kind != kind)
        {
            throw new InvalidOperationException($"A function declares {_type} and writes {kind}.");
        }
    }

    private void WriteBytes(int row, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            byte nothing = 0;
            Native.AssignText(_vector, (ulong)row, start is null ? &nothing : start, (ulong)bytes.Length);
        }
    }

    // DuckDB moves the memory of a list's items when it grows, and everything inside of them.
    private void Refresh(nint vector)
    {
        _vector = vector;
        _data = Native.VectorData(vector);
        _validity = Native.VectorValidity(vector);
    }

    private void RefreshChildren()
    {
        for (int index = 0; index < _children.Length; index++)
        {
            _children[index].Refresh(ChildVector(index));
            _children[index].RefreshChildren();
        }
    }

    private nint ChildVector(int index) => _type.Kind switch
    {
        SqlKind.List => Native.ListChild(_vector),
        SqlKind.Map => Native.StructChild(Native.ListChild(_vector), (ulong)index),
        _ => Native.StructChild(_vector, (ulong)index),
    };
}
