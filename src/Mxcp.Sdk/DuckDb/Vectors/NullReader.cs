using System.Diagnostics;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>The type of a NULL that nothing gives a type. It goes with every definition.</summary>
internal sealed class NullReader(string name, ColumnType type) : VectorReader(name, type)
{
    protected override void WriteValue(JsonBuffer json, int row) => json.Append("null"u8);

    protected override object BoxValue(int row) => throw new UnreachableException("A NULL has no value.");

    protected override bool TryDeclare(ResultShape shape, string path) => true;
}
