using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>JSON: a VARCHAR that is copied as it is, once it has been seen to be JSON.</summary>
internal sealed class JsonReader(string name, ColumnType type) : BytesReader(name, type)
{
    private ResultShape? _shape;

    public override string Text(int row) => Encoding.UTF8.GetString(Value(row));

    public override JsonElement Json(int row) => Parse(row);

    public override (CellReader[] Keys, CellReader[] Values, int Start, int Count) Entries(int row) => new JsonCells(Name, [Parse(row)]).Entries(0);

    public override ItemRange Items(int row) => new JsonCells(Name, [Parse(row)]).Items(0);

    public override RowReader Fields<T>(int row) => new JsonCells(Name, [Parse(row)]).Fields<T>(0);

    protected override void WriteValue(JsonBuffer json, int row)
    {
        int start = json.Length;
        JsonText.Append(json, Value(row));
        if (_shape is not null && JsonShape.Check(json.Span[start..], _shape) is { } problem)
        {
            throw new ResultException(JsonPath.Join(JsonPath.At(json.Span[..start]), problem.Path), problem.Breach.ToString());
        }
    }

    protected override object BoxValue(int row) => Text(row);

    // What a JSON column holds shows row by row.
    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _shape = shape;
        return true;
    }

    private JsonElement Parse(int row)
    {
        var reader = new Utf8JsonReader(Value(row), JsonText.ReaderOptions);
        try
        {
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException exception)
        {
            throw new DatabaseException($"Column \"{Name}\" holds a value that is not JSON, though its type says so.", exception);
        }
    }
}
