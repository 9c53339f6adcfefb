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

    public static void WriteParameters(CodeWriter writer, EndpointSpec endpoint)
    {
        if (endpoint.Parameters.IsEmpty)
        {
            return;
        }

        writer.Line($"public override {CodeWriter.GlobalMxcp}EndpointParameter[] Parameters {{ get; }} =");
        writer.Line("[");
        using (writer.Indented())
        {
            foreach (var parameter in endpoint.Parameters)
            {
                writer.Line($"new({CSharpLiteral.Text(parameter.Name)}, {CodeWriter.GlobalMxcp}ParameterType.{Identifiers.Pascal(parameter.Declared.Type.Keyword)}),");
            }
        }

        writer.Line("];");
        writer.Gap();
    }
}
