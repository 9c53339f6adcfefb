using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>DOUBLE</summary>
internal sealed unsafe class DoubleReader(string name, ColumnType type) : VectorReader(name, type)
{
    private NumberRule _rule = NumberRule.Any;
    private bool _isConstrained;

    public override double Double(int row) => ((double*)Data)[row];

    protected override void WriteValue(JsonBuffer json, int row)
    {
        double value = ((double*)Data)[row];
        if (_isConstrained || !double.IsFinite(value))
        {
            Require(Constraints.Number(value, _rule.Constraint), json);
        }

        json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), value));
    }

    protected override object BoxValue(int row) => ((double*)Data)[row];

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _rule = shape.NumberRule;
        _isConstrained = !_rule.Constraint.IsEmpty;
        return shape.Kind == ShapeKind.Number;
    }
}

/// <summary>FLOAT</summary>
internal sealed unsafe class SingleReader(string name, ColumnType type) : VectorReader(name, type)
{
    private NumberRule _rule = NumberRule.Any;
    private bool _isConstrained;

    public override double Double(int row) => ((float*)Data)[row];

    public override float Single(int row) => ((float*)Data)[row];

    protected override void WriteValue(JsonBuffer json, int row)
    {
        float value = ((float*)Data)[row];
        if (_isConstrained || !float.IsFinite(value))
        {
            Require(Constraints.Number(Multiples.AsWritten(value), _rule.Constraint), json);
        }

        json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), value));
    }

    protected override object BoxValue(int row) => ((float*)Data)[row];

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _rule = shape.NumberRule;
        _isConstrained = !_rule.Constraint.IsEmpty;
        return shape.Kind == ShapeKind.Number;
    }
}
