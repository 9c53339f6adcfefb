using Mxcp.Definitions.Model;
using Mxcp.Definitions.Templates;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the body of a prompt that is made of messages: read, accept, fill each template, write.</summary>
internal static class PromptBodyEmitter
{
    private const string Message = "global::Mxcp.PromptMessage";

    public static void Write(CodeWriter writer, EndpointSpec endpoint, EndpointBody.Messages messages, Members members)
    {
        using (writer.Block($"public override global::System.Threading.Tasks.ValueTask InvokeAsync({CodeWriter.GlobalMxcp}EndpointCall call)"))
        {
            var locals = new Locals(endpoint.Parameters.Select(static parameter => parameter.Name));
            WriteReading(writer, endpoint, locals, members);
            using (writer.Block("if (!call.Accept())"))
            {
                writer.Line("return default;");
            }

            writer.Gap();
            WriteMessages(writer, endpoint, messages, locals, members);
            writer.Line("return default;");
        }
    }

    private static void WriteReading(CodeWriter writer, EndpointSpec endpoint, Locals locals, Members members)
    {
        if (endpoint.Parameters.IsEmpty)
        {
            return;
        }

        writer.Line("var arguments = call.Arguments;");
        foreach (var parameter in endpoint.Parameters)
        {
            writer.Gap();
            writer.Line($"// {ContractComment.Of(parameter)}{(parameter.IsUsed ? "" : "; checked, but not used by a message")}");
            string read = TemplateReadEmitter.Parameter(parameter, locals, members);
            writer.Line(parameter.IsUsed ? $"{TemplateReadEmitter.ValueType} {locals.Of(parameter.Name)} = {read};" : $"_ = {read};");
        }

        writer.Gap();
    }

    private static void WriteMessages(CodeWriter writer, EndpointSpec endpoint, EndpointBody.Messages messages, Locals locals, Members members)
    {
        writer.Line($"{Message}[] messages =");
        writer.Line("[");
        using (writer.Indented())
        {
            foreach (var message in messages.Templates)
            {
                string[] used = [.. endpoint.Parameters.Select(static parameter => parameter.Name).Where(name => TemplateWalk.Mentions(message.Content.Nodes, name))];
                string content = Content(message, used, locals, members);
                writer.Line($"{Message}.{message.Role}({content}),");
            }
        }

        writer.Line("];");
        writer.Line($"{CodeWriter.GlobalMxcp}PromptResult.Write(call.Result, messages);");
    }

    /// <summary>What a message says: the text itself, or the call of the method that fills its template.</summary>
    private static string Content(MessageTemplate message, string[] used, Locals locals, Members members)
    {
        if (message.Content.Nodes.All(static node => node is TemplateNode.Text))
        {
            return CSharpLiteral.Text(string.Concat(message.Content.Nodes.Select(static node => ((TemplateNode.Text)node).Value)));
        }

        string method = members.Method("Write" + message.Role, (writer, name) => WriteTemplate(writer, name, message.Content, used));
        return $"{method}({string.Join(", ", used.Select(locals.Of))})";
    }

    private static void WriteTemplate(CodeWriter writer, string method, Template template, string[] used)
    {
        var names = new NameScope();
        names.Unique("text");
        var variables = used.ToDictionary(static name => name, name => names.Unique(Identifiers.Local(name)), StringComparer.Ordinal);
        using (writer.Block($"private static string {method}({string.Join(", ", used.Select(name => $"{TemplateReadEmitter.ValueType} {variables[name]}"))})"))
        {
            writer.Line($"var text = new {CodeWriter.GlobalMxcp}TemplateText();");
            TemplateEmitter.Write(writer, template, variables);
            writer.Line("return text.ToString();");
        }
    }
}
