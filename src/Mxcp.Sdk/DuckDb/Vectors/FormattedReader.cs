using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>What is written as a short ASCII text: dates, times, UUID.</summary>
internal abstract class FormattedReader(string name, ColumnType type) : VectorReader(name, type)
{
    private TextRule _rule = TextRule.Any;
    private bool _isConstrained;

    public sealed override bool IsTextInJson => true;

    /// <summary>The declared format, which only regular values have.</summary>
    protected TextFormat Format => _rule.Format;

    /// <summary>Writes a value; at most <see cref="TemporalText.Max"/> bytes.</summary>
    protected abstract int WriteText(Span<byte> buffer, int row);

    /// <summary>Whether a value has the format of its type: the year is one of 1 to 9999, it is finite, the clock stops at 24:00.</summary>
    protected virtual bool IsRegular(int row) => true;

    /// <summary>The formats that a definition may ask for.</summary>
    protected virtual bool Has(TextFormat format) => false;

    protected string TextOf(int row)
    {
        Span<byte> buffer = stackalloc byte[TemporalText.Max];
        return Encoding.ASCII.GetString(buffer[..WriteText(buffer, row)]);
    }

    /// <summary>A value that C#'s type has no room for.</summary>
    protected DatabaseException TooLarge(int row, string target) => TooLarge(TextOf(row), target);

    protected sealed override void WriteValue(JsonBuffer json, int row)
    {
        var room = json.Reserve(TemporalText.Max + 2);
        room[0] = (byte)'"';
        int length = WriteText(room[1..], row);
        room[length + 1] = (byte)'"';
        if (_isConstrained)
        {
            Check(json, row, room.Slice(1, length));
        }

        json.Advance(length + 2);
    }

    protected sealed override bool TryDeclare(ResultShape shape, string path)
    {
        _rule = shape.TextRule;
        _isConstrained = !_rule.Constraint.IsEmpty;
        return shape.Kind == ShapeKind.Text && (Format == TextFormat.None || Has(Format));
    }

    private void Check(JsonBuffer json, int row, ReadOnlySpan<byte> text)
    {
        if (Format != TextFormat.None && !IsRegular(row))
        {
            Require(new Breach(Constraints.Rule(Format), $"\"{Encoding.ASCII.GetString(text)}\""), json);
        }

        Require(Constraints.Text(text, _rule.WithoutFormat), json);
    }
}
