using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes what clients may offer for the parameters of an endpoint.</summary>
internal static class CompletionEmitter
{
    /// <summary>Adds the methods that call methods of the user, and gives an entry for each parameter.</summary>
    public static IReadOnlyList<string> Add(EndpointSpec endpoint, Members members) => [.. endpoint.Completions.Select(completion => Entry(completion, members))];

    /// <summary>Writes the entries.</summary>
    public static void Write(CodeWriter writer, IReadOnlyList<string> entries)
    {
        if (entries.Count > 0)
        {
            PropertyEmitter.WriteList(writer, "ParameterCompletion", "Completions", entries);
        }
    }

    private static string Entry(CompletionSpec completion, Members members)
    {
        string parameter = CSharpLiteral.Text(completion.Parameter);
        return completion.Method is null
            ? $"new({parameter}, {string.Join(", ", completion.Values.Select(CSharpLiteral.Text))})"
            : $"new({parameter}, {members.Method("Complete" + Identifiers.Pascal(completion.Parameter), (writer, name) => WriteMethod(writer, name, completion, completion.Method))})";
    }

    private static void WriteMethod(CodeWriter writer, string name, CompletionSpec completion, CompletionMethod method)
    {
        bool isAsync = method.IsAwaited || method.IsStream || method.Services is { Disposal: Disposal.Asynchronous };
        using (writer.Block($"private static {(isAsync ? "async " : "")}global::System.Threading.Tasks.ValueTask {name}({CodeWriter.GlobalMxcp}CompletionCall call)"))
        {
            string target = MethodBodyEmitter.WriteTarget(writer, method.DeclaringType, method.Services);
            string arguments = string.Join(", ", completion.Arguments.Select(argument => $"{Identifiers.Escape(argument.Parameter)}: {Value(argument, completion.Parameter)}"));
            string call = $"{target}.{Identifiers.Escape(method.Method)}({arguments})";
            writer.Line($"var values = {(method.IsAwaited ? $"await {call}.ConfigureAwait(false)" : call)};");
            writer.Line(method.IsStream ? "await call.GiveAsync(values).ConfigureAwait(false);" : "call.Give(values);");
            if (!isAsync)
            {
                writer.Line("return default;");
            }
        }
    }

    private static string Value(MethodArgument argument, string completed) => argument.Role switch
    {
        ParameterRole.Cancellation => "call.Cancellation",
        ParameterRole.Service => $"call.Service<{argument.Source}>()",
        _ => argument.Source == completed ? "call.Text" : $"call.Argument({CSharpLiteral.Text(argument.Source)})",
    };
}
