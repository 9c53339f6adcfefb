using System.ComponentModel;
using Mxcp.DuckDb;

namespace Mxcp.CompilerServices;

/// <summary>The rows for which a function is called, one after the other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct FunctionRows
{
    private readonly ReadOnlySpan<VectorReader> _strict;
    private readonly FunctionVector _result;
    private readonly int _count;

    internal FunctionRows(VectorReader[] strict, FunctionVector result, int count)
    {
        _strict = strict;
        _result = result;
        _count = count;
        Current = -1;
    }

    /// <summary>The row.</summary>
    public int Current { get; private set; }

    /// <summary>The rows themselves, for <c>foreach</c>.</summary>
    public readonly FunctionRows GetEnumerator() => this;

    /// <summary>Moves on to the next row for which the function is called.</summary>
    public bool MoveNext()
    {
        while (++Current < _count)
        {
            if (!HasNull(Current))
            {
                return true;
            }

            _result.Null(Current);
        }

        return false;
    }

    private readonly bool HasNull(int row)
    {
        foreach (var argument in _strict)
        {
            if (argument.IsNull(row))
            {
                return true;
            }
        }

        return false;
    }
}
