using Mxcp.Definitions.Types;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

// Lists, dictionaries, and what brings its own type along.
internal sealed partial class TypeBinder
{
    private ValueSpec? BindList(MxcpType.Array declared, TypeShape.List shape, string path)
    {
        if (shape.Kind == ListKind.Stream && (direction == Direction.In || path != ResultPath))
        {
            return Fail(path, TypeWords.Of(declared), $"{shape.DisplayName}, which is for a whole result", $"use {TypeWords.FittingTypes(declared, direction)}");
        }

        if (shape.Kind == ListKind.Set && direction == Direction.In && !declared.UniqueItems)
        {
            return Fail(path, "an array that may hold an item twice", $"{shape.DisplayName}, which would lose one of the two", "add uniqueItems: true, or use a list");
        }

        return Bind(declared.Items, shape.Item, path + "[]") is { } item
            ? new ValueSpec.List((MxcpType.Array)WithNull(declared with { Items = Said(item) }, shape), shape, item)
            : null;
    }

    private ValueSpec? BindDictionary(MxcpType.Object declared, TypeShape.Dictionary shape, string path)
    {
        if (!declared.Properties.IsEmpty || !declared.AllowsOthers)
        {
            string found = declared.AllowsOthers ? "an object with these properties" : "an object without additional properties";
            return Fail(path, found, $"{shape.DisplayName}, which can have any", "use a record");
        }

        return Bind(declared: null, shape.Value, path + "[]") is { } value
            ? new ValueSpec.Dictionary((MxcpType.Object)WithNull(declared with { Others = Said(value) }, shape), shape, value)
            : null;
    }

    /// <summary>What a schema says of the parts of a list or dictionary: nothing where they may be anything.</summary>
    private static MxcpType? Said(ValueSpec part) => part.Type is MxcpType.Any ? null : part.Type;

    private ValueSpec? BindJson(MxcpType? declared, TypeShape.Json shape, string path)
    {
        if (declared is null)
        {
            return new ValueSpec.Json(new MxcpType.Any(), shape);
        }

        if (direction == Direction.Out)
        {
            return new ValueSpec.Json(WithNull(SqlTypes.Content(declared), shape), shape);
        }

        var type = JsonTypes.Offered(declared);
        return JsonTypes.FindDefault(type, path) is { } at
            ? Fail(at, "a default", $"{shape.DisplayName}, which is passed on as it came", "use a record, or leave the default out")
            : new ValueSpec.Json(type, shape);
    }

    private static ValueSpec.Rows BindRows(MxcpType? declared, TypeShape.Rows shape)
    {
        var type = declared ?? (shape.IsOne ? new MxcpType.Object(default) : new MxcpType.Array(Items: null));
        var returned = SqlTypes.Returned(type);
        return new ValueSpec.Rows(returned with { IsNullable = returned.IsNullable || shape.IsNullable }, shape, IsDeclared: declared is not null);
    }
}
