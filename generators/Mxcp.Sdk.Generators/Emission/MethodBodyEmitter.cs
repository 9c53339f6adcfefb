using Mxcp.Definitions.Model;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the body of an endpoint that is a method: read, accept, call, write.</summary>
internal static class MethodBodyEmitter
{
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static void Write(CodeWriter writer, EndpointSpec endpoint, EndpointBody.Method method, Members members)
    {
        bool isStream = method.Content == ContentKind.Stream || endpoint.Result?.Value is ValueSpec.List { Clr.Kind: ListKind.Stream };
        bool isAsync = method.IsAwaited || isStream || method.Services is { Disposal: Disposal.Asynchronous };
        string leave = isAsync ? "return;" : "return default;";
        using (writer.Block($"public override {(isAsync ? "async " : "")}{ValueTask} InvokeAsync({CodeWriter.GlobalMxcp}EndpointCall call)"))
        {
            var locals = new Locals(endpoint.Parameters.Select(static parameter => parameter.Name));
            WriteReading(writer, endpoint, locals, members);
            using (writer.Block("if (!call.Accept())"))
            {
                writer.Line(leave);
            }

            writer.Gap();
            WriteCall(writer, endpoint, method, locals, members);
            if (!isAsync)
            {
                writer.Line(leave);
            }
        }
    }

    /// <summary>Makes the object that a method is called on, if it takes one, and gives what it is called on.</summary>
    public static string WriteTarget(CodeWriter writer, string declaringType, ServiceClass? services)
    {
        if (services is null)
        {
            return declaringType;
        }

        writer.Line($"{Using(services.Disposal)}var handler = new {declaringType}({string.Join(", ", services.Types.Select(Service))});");
        return "handler";
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
            ReadEmitter.WriteParameter(writer, parameter, locals, members);
        }

        writer.Gap();
    }

    private static void WriteCall(CodeWriter writer, EndpointSpec endpoint, EndpointBody.Method method, Locals locals, Members members)
    {
        string target = WriteTarget(writer, method.DeclaringType, method.Services);
        string arguments = string.Join(", ", method.Arguments.Select(argument => $"{Identifiers.Escape(argument.Parameter)}: {Value(argument, locals)}"));
        string call = $"{(method.IsAwaited ? "await " : "")}{target}.{Identifiers.Escape(method.Name)}({arguments}){(method.IsAwaited ? ".ConfigureAwait(false)" : "")}";
        if (method.ReturnsBytes)
        {
            writer.Line($"call.Result.WriteContent({call});");
            return;
        }

        if (endpoint.Kind == EndpointKind.Prompt)
        {
            writer.Line($"var result = {call};");
            writer.Line($"{CodeWriter.GlobalMxcp}PromptResult.Write(call.Result, result);");
            return;
        }

        if (endpoint.Result?.Value is null && method.Content == ContentKind.None)
        {
            writer.Line(call + ";");
            return;
        }

        writer.Line($"var result = {call};");
        writer.Line(Delivery(method, endpoint.Result?.Value, members));
    }

    /// <summary>The statement that gives the result to the caller.</summary>
    private static string Delivery(EndpointBody.Method method, ValueSpec? value, Members members) => (method.Content, value) switch
    {
        (ContentKind.One, _) => "call.Give(result);",
        (ContentKind.List, _) => "call.GiveAll(result);",
        (ContentKind.Stream, _) => "await call.GiveAllAsync(result).ConfigureAwait(false);",
        (_, ValueSpec.List { Clr.Kind: ListKind.Stream } stream) => $"await {WriteEmitter.AddStreamMethod(stream, "Result", members)}(call, result).ConfigureAwait(false);",
        _ => $"{WriteEmitter.AddMethod(value!, "Result", members)}(call.Result, result);",
    };

    private static string Using(Disposal disposal) => disposal switch
    {
        Disposal.Asynchronous => "await using ",
        Disposal.Synchronous => "using ",
        _ => "",
    };

    private static string Value(MethodArgument argument, Locals locals) => argument.Role switch
    {
        ParameterRole.Cancellation => "call.Cancellation",
        ParameterRole.Service => Service(argument.Source),
        _ => locals.Of(argument.Source),
    };

    private static string Service(string type) => $"call.Service<{type}>()";
}
