using Mxcp.Definitions.Types;

namespace Mxcp.Generators.Binding;

/// <summary>Types in the words of messages and comments.</summary>
internal static class TypeWords
{
    /// <summary>The type: <c>string (date)</c>, <c>array of integer</c>.</summary>
    public static string Of(MxcpType type) => type switch
    {
        MxcpType.Text { Format: not TextFormat.None } text => $"string ({TextFormats.NameOf(text.Format)})",
        MxcpType.Any => "any value",
        MxcpType.Array { Items: { } items } => $"array of {Of(items)}",
        _ => type.Keyword,
    };

    /// <summary>The C# types that fit.</summary>
    public static string FittingTypes(MxcpType type, Direction direction) => type switch
    {
        MxcpType.Integer => "int or long",
        MxcpType.Number => direction == Direction.In ? "double, decimal or float" : "double, decimal, float, int or long",
        MxcpType.Boolean => "bool",
        MxcpType.Text { Format: TextFormat.Date } => "DateOnly or string",
        MxcpType.Text { Format: TextFormat.Time } => "TimeOnly or string",
        MxcpType.Text { Format: TextFormat.DateTime or TextFormat.Timestamp } => "DateTimeOffset, DateTime or string",
        MxcpType.Text { Format: TextFormat.Duration } => "TimeSpan or string",
        MxcpType.Text { Format: TextFormat.Uri } => "Uri or string",
        MxcpType.Text { Enum.IsEmpty: false } => "string or an enum",
        MxcpType.Text => "string",
        MxcpType.Array => "an array, List<T> or IReadOnlyList<T>",
        MxcpType.Object { Properties.IsEmpty: true } => "a record or class, or a Dictionary<string, T>",
        _ => "a record or class with these properties",
    };
}

/// <summary>Which way a value goes.</summary>
internal enum Direction
{
    /// <summary>From the caller into C#.</summary>
    In,

    /// <summary>From C# to the caller.</summary>
    Out,
}
