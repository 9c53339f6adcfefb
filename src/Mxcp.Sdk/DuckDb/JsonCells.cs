using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>Reads JSON values as C# types: the items of an array as rows, or a single value.</summary>
internal sealed class JsonCells(string name, JsonElement[] values) : CellReader(name)
{
    public override string TypeAt(int row) => $"a JSON {values[row].ValueKind.ToString().ToLowerInvariant()}";

    public override bool IsNull(int row) => values[row].ValueKind == JsonValueKind.Null;

    public override Int128 Integer(int row, string target)
    {
        var number = BigInteger(row);
        return number >= Int128.MinValue && number <= Int128.MaxValue ? (Int128)number : throw TooLarge(values[row].GetRawText(), target);
    }

    public override BigInteger BigInteger(int row) =>
        Is(row, JsonValueKind.Number) && Multiples.TryInteger(values[row].GetRawText(), out var number) ? number : throw Mismatch(row, "integer");

    public override double Double(int row) => Is(row, JsonValueKind.Number) ? values[row].GetDouble() : throw Mismatch(row, "double");

    public override float Single(int row) => Is(row, JsonValueKind.Number) ? values[row].GetSingle() : throw Mismatch(row, "float");

    public override decimal Decimal(int row)
    {
        if (!Is(row, JsonValueKind.Number))
        {
            throw Mismatch(row, "decimal");
        }

        return values[row].TryGetDecimal(out decimal number) ? number : throw TooLarge(values[row].GetRawText(), "decimal");
    }

    public override bool Boolean(int row) => values[row].ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Mismatch(row, "bool"),
    };

    public override string Text(int row) => Is(row, JsonValueKind.String) ? values[row].GetString()! : throw Mismatch(row, "string");

    public override DateOnly Date(int row) => FormatValues.TryDate(TextOrEmpty(row), out var date) ? date : throw Mismatch(row, "DateOnly");

    public override TimeOnly Time(int row) => FormatValues.TryTime(TextOrEmpty(row), out var time) ? time : throw Mismatch(row, "TimeOnly");

    public override DateTime DateTime(int row) =>
        FormatValues.TryLocalDateTime(TextOrEmpty(row), out var time) ? time : throw Mismatch(row, "DateTime");

    public override DateTimeOffset DateTimeOffset(int row) =>
        FormatValues.TryDateTime(TextOrEmpty(row), out var time) ? time : throw Mismatch(row, "DateTimeOffset");

    public override TimeSpan Duration(int row) => FormatValues.TryDuration(TextOrEmpty(row), out var duration) ? duration : throw Mismatch(row, "TimeSpan");

    public override Guid Guid(int row) => System.Guid.TryParse(TextOrEmpty(row), CultureInfo.InvariantCulture, out var id) ? id : throw Mismatch(row, "Guid");

    public override byte[] Bytes(int row) =>
        Is(row, JsonValueKind.String) && values[row].TryGetBytesFromBase64(out byte[]? bytes) ? bytes : throw Mismatch(row, "byte[]");

    public override ItemRange Items(int row)
    {
        if (!Is(row, JsonValueKind.Array))
        {
            throw Mismatch(row, "list");
        }

        JsonElement[] items = [.. values[row].EnumerateArray()];
        return new ItemRange([new JsonCells(Name, items)], 0, items.Length);
    }

    public override JsonElement Json(int row) => values[row];

    public override (CellReader[] Keys, CellReader[] Values, int Start, int Count) Entries(int row)
    {
        if (!Is(row, JsonValueKind.Object))
        {
            throw Mismatch(row, "dictionary");
        }

        var properties = values[row].EnumerateObject().ToList();
        return (
            [new BoxedCells(Name, [.. properties.Select(static property => property.Name)])],
            [new JsonCells(Name, [.. properties.Select(static property => property.Value)])],
            0,
            properties.Count);
    }

    public override RowReader Fields<T>(int row)
    {
        if (!Is(row, JsonValueKind.Object))
        {
            throw Mismatch(row, "record");
        }

        // A property that is not there is a null; unlike a column, it may be missing in one row and there in the next.
        var properties = values[row].EnumerateObject().ToList();
        var names = properties.ConvertAll(static property => property.Name);
        var wanted = T.Columns;
        var cells = new CellReader[wanted.Length];
        for (int index = 0; index < wanted.Length; index++)
        {
            int found = ColumnNames.Find(names, wanted[index]);
            var value = found >= 0 ? properties[found].Value : JsonElement.Parse("null"u8);
            cells[index] = new JsonCells(wanted[index], [value]);
        }

        return new RowReader(cells, 0);
    }

    private bool Is(int row, JsonValueKind kind) => values[row].ValueKind == kind;

    private string TextOrEmpty(int row) => Is(row, JsonValueKind.String) ? values[row].GetString()! : "";
}
