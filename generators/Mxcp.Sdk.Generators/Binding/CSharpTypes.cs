using Mxcp.Definitions.Types;

namespace Mxcp.Generators.Binding;

/// <summary>The C# type that a fix writes for a type of the contract: of those that fit, the one that keeps most of it.</summary>
internal static class CSharpTypes
{
    /// <summary>The type with its full name, or <see langword="null"/> where it takes a record that nobody has written.</summary>
    public static string? Of(MxcpType type) => type switch
    {
        MxcpType.Boolean => "bool",
        MxcpType.Integer { Minimum: >= int.MinValue, Maximum: <= int.MaxValue } => "int",
        MxcpType.Integer => "long",
        MxcpType.Number => "double",
        MxcpType.Text text => OfText(text.Format),
        MxcpType.Array { Items: { } items } => Of(items) is { } item ? ListOf(item) : null,
        _ => null,
    };

    public static string ListOf(string item) => $"global::System.Collections.Generic.IReadOnlyList<{item}>";

    private static string OfText(TextFormat format) => format switch
    {
        TextFormat.Date => "global::System.DateOnly",
        TextFormat.Time => "global::System.TimeOnly",
        TextFormat.DateTime or TextFormat.Timestamp => "global::System.DateTimeOffset",
        TextFormat.Duration => "global::System.TimeSpan",
        TextFormat.Uri => "global::System.Uri",
        _ => "string",
    };
}
