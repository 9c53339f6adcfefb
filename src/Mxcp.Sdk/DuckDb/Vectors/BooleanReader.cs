using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>BOOLEAN</summary>
internal sealed unsafe class BooleanReader(string name, ColumnType type) : VectorReader(name, type)
{
    private bool[] _allowed = [];

    public override bool Boolean(int row) => Data[row] != 0;

    protected override void WriteValue(JsonBuffer json, int row)
    {
        bool value = Data[row] != 0;
        if (_allowed.Length > 0)
        {
            Require(Constraints.Boolean(value, _allowed), json);
        }

        json.Append(value ? "true"u8 : "false"u8);
    }

    protected override object BoxValue(int row) => Data[row] != 0;

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _allowed = shape.Booleans;
        return shape.Kind == ShapeKind.Boolean;
    }
}
