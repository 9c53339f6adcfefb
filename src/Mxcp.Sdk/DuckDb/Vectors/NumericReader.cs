using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>What integers and DECIMAL have in common: exact digits, declared as integer or as number.</summary>
internal abstract class NumericReader(string name, ColumnType type) : VectorReader(name, type)
{
    private IntegerRule? _integer;
    private NumberRule? _number;

    /// <summary>The decimal places.</summary>
    protected int Scale => Type.Scale;

    /// <summary>Whether values need to be looked at before they are written.</summary>
    protected bool IsConstrained { get; private set; }

    /// <summary>The value, multiplied by 10^<see cref="Scale"/>.</summary>
    protected abstract Int128 Digits(int row);

    public override double Double(int row) => Scale == 0 ? (double)Digits(row) : Multiples.ToDouble(Digits(row), Scale);

    public override decimal Decimal(int row)
    {
        var digits = Digits(row);
        int scale = Scale;
        while (scale > 0 && (scale > 28 || !FitsDecimal(digits)) && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        if (scale > 28 || !FitsDecimal(digits))
        {
            throw TooLarge(Multiples.ToText(Digits(row), Scale), "decimal");
        }

        var absolute = (UInt128)Int128.Abs(digits);
        return new decimal(unchecked((int)(uint)absolute), unchecked((int)(uint)(absolute >> 32)), unchecked((int)(uint)(absolute >> 64)), digits < 0, (byte)scale);
    }

    /// <summary>The value as a message shows it.</summary>
    protected virtual string Shown(int row) => Multiples.ToText(Digits(row), Scale);

    protected void Check(JsonBuffer json, int row)
    {
        var breach = _integer is not null
            ? Constraints.Integer(Digits(row), _integer.Constraint)
            : Constraints.Number(Digits(row), Scale, _number!.Constraint);
        if (breach is not null)
        {
            Require(breach with { Actual = Shown(row) }, json);
        }
    }

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _integer = shape.Kind == ShapeKind.Integer && !shape.IntegerRule.Constraint.IsEmpty ? shape.IntegerRule : null;
        _number = shape.Kind == ShapeKind.Number && !shape.NumberRule.Constraint.IsEmpty ? shape.NumberRule : null;
        IsConstrained = _integer is not null || _number is not null;
        return shape.Kind == ShapeKind.Number || (shape.Kind == ShapeKind.Integer && Scale == 0);
    }

    // 96 bits
    private static bool FitsDecimal(Int128 digits) => Int128.Abs(digits) >> 96 == 0;
}
