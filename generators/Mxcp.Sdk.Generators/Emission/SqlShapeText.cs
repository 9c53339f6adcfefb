using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Types of SQL as generated code and its comments write them.</summary>
internal static class SqlShapeText
{
    private const string SqlType = "global::Mxcp.SqlType";

    /// <summary>The expression that makes the type. That of a record is a constant of the class.</summary>
    public static string Expression(SqlShape shape, Members members) => shape switch
    {
        SqlShape.Scalar scalar => $"{SqlType}.{scalar.Type}",
        SqlShape.Enumeration => SqlType + ".Varchar",
        SqlShape.List list => $"{SqlType}.List({Expression(list.Item, members)})",
        SqlShape.Map map => $"{SqlType}.Map({Expression(map.Key, members)}, {Expression(map.Value, members)})",
        SqlShape.Struct parts => members.Constant(SqlType, parts.TypeName + "Type", StructOf(parts, members)),
        _ => throw new InvalidOperationException(shape.ToString()),
    };

    private static string StructOf(SqlShape.Struct parts, Members members) =>
        $"{SqlType}.Struct({string.Join(", ", parts.Fields.Select(field => $"({CSharpLiteral.Text(field.Name)}, {Expression(field.Shape, members)})"))})";

    /// <summary>The type as SQL writes it.</summary>
    public static string Name(SqlShape shape) => shape switch
    {
        SqlShape.Scalar scalar => scalar.Name,
        SqlShape.Enumeration => "VARCHAR",
        SqlShape.List list => Name(list.Item) + "[]",
        SqlShape.Map map => $"MAP({Name(map.Key)}, {Name(map.Value)})",
        SqlShape.Struct parts => $"STRUCT({string.Join(", ", parts.Fields.Select(static field => $"{field.Name} {Name(field.Shape)}"))})",
        _ => throw new InvalidOperationException(shape.ToString()),
    };
}
