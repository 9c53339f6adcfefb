using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Types;

namespace Mxcp.Generators.Binding;

/// <summary>Writes the method for a definition, with a record for each object in it.</summary>
internal sealed class MethodText
{
    private static readonly string[] TextTypes = ["json", "xml", "yaml", "javascript", "sql", "x-ndjson"];

    private readonly StringBuilder _records = new();
    private bool _isPossible = true;

    private MethodText()
    {
    }

    /// <summary>The members, or <see langword="null"/> where the definition leaves open what they would be.</summary>
    public static string? Of(EndpointDefinition definition)
    {
        var text = new MethodText();
        string members = text.Write(definition);
        return text._isPossible ? members : null;
    }

    private string Write(EndpointDefinition definition)
    {
        string method = Identifiers.Pascal(definition.Name);
        string returned = Returned(definition, method);
        var parameters = definition.Parameters
            .Select(parameter => $"{TypeOf(parameter.Type, method + Identifiers.Pascal(parameter.Name), Direction.In)}{NullMark(parameter.Type.Default is NullLiteral || parameter.Type.Nullable == true)} {NameOf(parameter.Name)}");
        string body = $"throw new global::Mxcp.EndpointException({SymbolDisplay.FormatLiteral($"{definition.Label} is not written yet", quote: true)})";
        return $"[global::Mxcp.Endpoint]\npublic static {returned} {method}({string.Join(", ", parameters)}) => {body};\n{_records}";
    }

    private string Returned(EndpointDefinition definition, string method) => definition switch
    {
        { Returns: { } type } => TypeOf(type, method + "Result", Direction.Out),
        PromptDefinition => CSharpTypes.ListOf("global::Mxcp.PromptMessage"),
        ResourceDefinition resource => IsText(resource.MimeType) ? "string" : "byte[]",
        _ => "void",
    };

    /// <summary>Whether the content of a resource is text, as far as its media type tells.</summary>
    private static bool IsText(string? mimeType)
    {
        string type = (mimeType ?? "text/plain").Split(';')[0].TrimEnd().ToLowerInvariant();
        return type.StartsWith("text/", StringComparison.Ordinal) || TextTypes.Any(end => type.EndsWith(end, StringComparison.Ordinal));
    }

    private string TypeOf(MxcpType type, string recordName, Direction direction)
    {
        if (CSharpTypes.Of(type) is { } known)
        {
            return known;
        }

        switch (type)
        {
            case MxcpType.Array { Items: { } items }:
                return CSharpTypes.ListOf(TypeOf(items, recordName, direction));
            case MxcpType.Object { Properties.IsEmpty: false } shape:
                WriteRecord(shape, recordName, direction);
                return recordName;
            default:
                _isPossible = false;
                return "object";
        }
    }

    private void WriteRecord(MxcpType.Object shape, string name, Direction direction)
    {
        string[] properties =
        [
            .. shape.Properties.Select(property =>
                $"{TypeOf(property.Type, name + Identifiers.Pascal(property.Name), direction)}{NullMark(property.Type.Nullable == true || (direction == Direction.In && CanBeAbsent(property)))} {Identifiers.Pascal(property.Name)}"),
        ];
        _isPossible &= shape.Properties.All(static property => SyntaxFacts.IsValidIdentifier(Identifiers.Pascal(property.Name)));
        _records.Append($"\npublic sealed record {name}({string.Join(", ", properties)});\n");
    }

    /// <summary>A parameter as people name it.</summary>
    public static string NameOf(string parameter)
    {
        string pascal = Identifiers.Pascal(parameter);
        return Identifiers.Escape(char.ToLowerInvariant(pascal[0]) + pascal.Substring(1));
    }

    private static bool CanBeAbsent(TypeProperty property) => !property.IsRequired && property.Type.Default is null or NullLiteral;

    private static string NullMark(bool isNullable) => isNullable ? "?" : "";
}
