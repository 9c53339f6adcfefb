using System.ComponentModel;
using Mxcp.DuckDb;

namespace Mxcp.CompilerServices;

/// <summary>One call of a function by SQL: some thousand rows at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FunctionCall
{
    private readonly VectorReader[] _arguments;
    private readonly VectorReader[] _strict;
    private readonly FunctionVector _result;
    private int _count;

    internal FunctionCall(ScalarFunction function)
    {
        _arguments = function.CreateReaders();
        _strict = [.. _arguments.Where((_, index) => !function.Parameters[index].TakesNull)];
        _result = FunctionVector.Create(function.Returns);
    }

    /// <summary>The rows to compute. Those where an argument is NULL that must not be are NULL already.</summary>
    public FunctionRows Rows => new(_strict, _result, _count);

    /// <summary>Cancelled when the call that runs the SQL is.</summary>
    public CancellationToken Cancellation { get; internal set; }

    /// <summary>The arguments of a row.</summary>
    /// <param name="row">The row.</param>
    public RowReader Arguments(int row) => new(_arguments, row);

    /// <summary>Takes the result of a row.</summary>
    /// <param name="row">The row.</param>
    public FunctionCell Result(int row) => new(_result, row);

    /// <summary>Moves on to the next rows.</summary>
    internal void Attach(nint chunk, nint output)
    {
        for (int index = 0; index < _arguments.Length; index++)
        {
            _arguments[index].Attach(Native.ChunkVector(chunk, (ulong)index));
        }

        _result.Attach(output);
        _count = (int)Native.ChunkSize(chunk);
    }
}
