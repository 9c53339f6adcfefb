using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>Writes the columns of a row, or the fields of a STRUCT, as a JSON object.</summary>
internal sealed class ObjectWriter
{
    private readonly byte[][] _names;
    private readonly VectorReader[] _values;

    private ObjectWriter(List<(string Name, VectorReader Values)> properties)
    {
        _names = [.. properties.Select(static (property, index) => Start(property.Name, index))];
        _values = [.. properties.Select(static property => property.Values)];
    }

    /// <summary>All columns as they are.</summary>
    /// <exception cref="DatabaseException">Two columns have the same name.</exception>
    public static ObjectWriter ForAll(string[] names, VectorReader[] columns)
    {
        _ = new RowLayout(names);
        return new ObjectWriter([.. names.Zip(columns)]);
    }

    /// <summary>The declared properties in their order, then the other columns in theirs.</summary>
    /// <param name="shape">The definition of the object.</param>
    /// <param name="names">The names of the columns.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="path">Where in the result the object is.</param>
    /// <exception cref="ResultException">The columns are not what the definition asks for.</exception>
    public static ObjectWriter For(ResultShape shape, string[] names, VectorReader[] columns, string path)
    {
        var properties = new List<(string Name, VectorReader Values)>();
        var used = new HashSet<int>();
        foreach (var property in shape.Properties)
        {
            int column = Find(names, property.Name, Inside(path, property.Name));
            if (!used.Add(column))
            {
                throw new ResultException(Inside(path, property.Name), $"is filled by column {names[column]}, which fills another property already");
            }

            columns[column].Declare(property.Shape, Inside(path, property.Name));
            properties.Add((property.Name, columns[column]));
        }

        for (int column = 0; column < names.Length; column++)
        {
            if (!used.Contains(column))
            {
                properties.Add((Extra(shape, names[column], properties, path), columns[column]));
            }
        }

        return new ObjectWriter(properties);
    }

    public void Write(JsonBuffer json, int row)
    {
        for (int index = 0; index < _values.Length; index++)
        {
            json.Append(_names[index]);
            _values[index].Write(json, row);
        }

        json.Append(_values.Length == 0 ? "{}"u8 : "}"u8);
    }

    private static int Find(string[] names, string name, string path) => ColumnNames.Find(names, name) switch
    {
        ColumnNames.None => throw new ResultException(path, $"has no column; there are {string.Join(", ", names)}"),
        ColumnNames.Several => throw new ResultException(path, "has several columns of that name; rename all but one with AS"),
        var column => column,
    };

    private static string Extra(ResultShape shape, string name, List<(string Name, VectorReader Values)> properties, string path)
    {
        if (!shape.IsOpen)
        {
            throw new ResultException(
                Inside(path, name), "is not declared, and additional properties are not allowed; leave the column out, or declare it");
        }

        if (properties.Exists(property => property.Name == name))
        {
            throw new ResultException(Inside(path, name), "has several columns of that name; rename all but one with AS");
        }

        return name;
    }

    private static string Inside(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>What stands before a value: a brace or a comma, the name, and a colon.</summary>
    private static byte[] Start(string name, int index) => [(byte)(index == 0 ? '{' : ','), .. PropertyNames.Encode(name)];
}
