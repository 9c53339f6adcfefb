using System.Numerics;
using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Keeps what a record writes as values for parameters.</summary>
internal sealed class ValueCells(string name, int count) : CellWriter(name)
{
    private readonly Func<SqlValue?>[] _values = new Func<SqlValue?>[count];

    protected override string TypeName => "a parameter";

    /// <summary>The STRUCT that a record is.</summary>
    public static SqlValue Of<T>(T record)
        where T : IWritableRow<T>
    {
        var cell = new ValueCells("", 1);
        T.Write(cell.Fields<T>(0), record);
        return cell.Take(0)!;
    }

    public override void Null(int row, SqlType type) => _values[row] = () => SqlValue.Null(type);

    public override void Integer(int row, Int128 value, SqlType type) => Set(row, SqlValue.Integer(type, value));

    public override void BigInteger(int row, BigInteger value, SqlType type) =>
        Set(row, type.Kind == SqlKind.Uhugeint ? (SqlValue?)(UInt128)value : (SqlValue?)value);

    public override void Double(int row, double value) => Set(row, value);

    public override void Single(int row, float value) => Set(row, value);

    public override void Decimal(int row, decimal value) => Set(row, value);

    public override void Boolean(int row, bool value) => Set(row, value);

    public override void Text(int row, string value) => Set(row, value);

    public override void Json(int row, string value) => Set(row, SqlValue.Json(value));

    public override void Date(int row, DateOnly value) => Set(row, value);

    public override void Time(int row, TimeOnly value) => Set(row, value);

    public override void DateTime(int row, DateTime value) => Set(row, value);

    public override void DateTimeOffset(int row, DateTimeOffset value) => Set(row, value);

    public override void Duration(int row, TimeSpan value) => Set(row, value);

    public override void Guid(int row, Guid value) => Set(row, value);

    public override void Bytes(int row, byte[] value) => Set(row, value);

    public override (CellWriter[] Items, int Start) Items(int row, int count)
    {
        var items = new ValueCells(Name, count);
        _values[row] = () => SqlValue.FromList(items.TakeAll());
        return ([items], 0);
    }

    public override (CellWriter[] Keys, CellWriter[] Values, int Start) Entries(int row, int count)
    {
        var keys = new ValueCells(Name, count);
        var values = new ValueCells(Name, count);
        _values[row] = () => SqlValue.FromEntries(keys.TakeAll(), values.TakeAll());
        return ([keys], [values], 0);
    }

    public override RowWriter Fields<T>(int row)
    {
        string[] names = [.. T.Columns];
        ValueCells[] fields = [.. names.Select(static name => new ValueCells(name, 1))];
        _values[row] = () => SqlValue.FromFields([.. fields.Select(static field => (field.Name, field.Take(0)))]);
        return new RowWriter(fields, 0);
    }

    private SqlValue? Take(int row) => _values[row]();

    private SqlValue?[] TakeAll() => [.. _values.Select(static value => value())];

    private void Set(int row, SqlValue? value) => _values[row] = () => value;
}
