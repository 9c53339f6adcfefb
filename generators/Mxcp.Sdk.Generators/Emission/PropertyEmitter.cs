using Mxcp.Definitions.Model;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the properties that the classes of all kinds of endpoints override.</summary>
internal static class PropertyEmitter
{
    public static void Write(CodeWriter writer, string type, string name, string value)
    {
        writer.Line($"public override {type} {name} => {value};");
        writer.Gap();
    }

    /// <summary>A text, where there is one.</summary>
    public static void WriteText(CodeWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            Write(writer, "string?", name, CSharpLiteral.Text(text));
        }
    }

    /// <summary>What stands beside the contract: tags, icons, MCP's <c>_meta</c>.</summary>
    public static void WriteTraits(CodeWriter writer, EndpointTraits traits)
    {
        if (!traits.Tags.IsEmpty)
        {
            writer.Line($"public override string[] Tags {{ get; }} = {List(traits.Tags)};");
            writer.Gap();
        }

        if (!traits.Icons.IsEmpty)
        {
            WriteList(writer, "EndpointIcon", "Icons", traits.Icons.Select(Icon));
        }

        if (traits.Meta is not null)
        {
            Write(writer, "global::System.ReadOnlySpan<byte>", "Meta", CSharpLiteral.JsonUtf8(JsonText.Of(traits.Meta)));
        }
    }

    public static void WriteParameters(CodeWriter writer, EndpointSpec endpoint)
    {
        if (endpoint.Parameters.IsEmpty)
        {
            return;
        }

        WriteList(writer, "EndpointParameter", "Parameters", endpoint.Parameters.Select(static parameter =>
            $"new({CSharpLiteral.Text(parameter.Name)}, {CodeWriter.GlobalMxcp}ParameterType.{Identifiers.Pascal(parameter.Declared.Type.Keyword)})"));
    }

    internal static void WriteList(CodeWriter writer, string type, string name, IEnumerable<string> items)
    {
        writer.Line($"public override {CodeWriter.GlobalMxcp}{type}[] {name} {{ get; }} =");
        writer.Line("[");
        using (writer.Indented())
        {
            foreach (string item in items)
            {
                writer.Line(item + ",");
            }
        }

        writer.Line("];");
        writer.Gap();
    }

    private static string Icon(Icon icon)
    {
        string mimeType = icon.MimeType is null ? "" : $", MimeType: {CSharpLiteral.Text(icon.MimeType)}";
        string sizes = icon.Sizes.IsEmpty ? "" : $", Sizes: {List(icon.Sizes)}";
        string theme = icon.Theme is null ? "" : $", Theme: {CSharpLiteral.Text(icon.Theme)}";
        return $"new({CSharpLiteral.Text(icon.Source)}{mimeType}{sizes}{theme})";
    }

    private static string List(EquatableArray<string> texts) => $"[{string.Join(", ", texts.Select(CSharpLiteral.Text))}]";
}
