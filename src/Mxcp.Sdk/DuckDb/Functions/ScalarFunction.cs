using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>A function that SQL calls and that is written in C#.</summary>
/// <param name="name">Its name in SQL.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="returns">The type of what it returns.</param>
internal abstract class ScalarFunction(string name, FunctionParameter[] parameters, SqlType returns)
{
    private readonly Lazy<ColumnType[]> _types = new(() => [.. parameters.Select(static parameter => ColumnType.Take(NativeTypeHandles.Create(parameter.Type)))]);

    public string Name => name;

    public IReadOnlyList<FunctionParameter> Parameters => parameters;

    public SqlType Returns => returns;

    /// <summary>Whether DuckDB may call it once for equal arguments, and when it plans a statement rather than when it runs it.</summary>
    public virtual bool IsPure => false;

    /// <summary>Whether another function that SQL knows may have its name.</summary>
    public virtual bool IsBuiltIn => false;

    /// <summary>Computes the rows of a chunk.</summary>
    public abstract void Run(FunctionCall call);

    /// <summary>Readers for the arguments, as each thread has its own.</summary>
    public VectorReader[] CreateReaders() => VectorReaders.Create([.. parameters.Select(static parameter => parameter.Name)], _types.Value);
}
