using Microsoft.CodeAnalysis;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Emission;

/// <summary>Writes how a plugin is made, and how SQL calls its methods.</summary>
internal static class PluginEmitter
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<BoundPlugins> plugins) =>
        context.RegisterSourceOutput(plugins.SelectMany(static (bound, _) => bound.Plugins), static (output, spec) =>
            GuardedOutput.Add(output, $"plugin.{spec.ClassName}.g.cs", spec.Plugin.DisplayName, () => Write(spec)));

    /// <summary>The text of the plugin's file.</summary>
    public static string Write(PluginSpec spec)
    {
        var plugin = spec.Plugin;
        var writer = new CodeWriter();
        GeneratedFile.WriteHeader(writer, $"{plugin.DisplayName} as the plugin {plugin.Name}");
        writer.Line($"[assembly: {CodeWriter.GlobalMxcp}DeclaresPlugin({CSharpLiteral.Text(plugin.Name)})]");
        writer.Gap();
        writer.Line($"namespace {spec.RootNamespace}.Generated;");
        writer.Gap();
        writer.Line($"/// <summary>The plugin <c>{CSharpLiteral.Documentation(plugin.Name)}</c>: <see cref=\"{plugin.FullName}\"/> for the application, and its functions for SQL.</summary>");
        using (writer.Block($"internal sealed class {spec.ClassName}() : {CodeWriter.GlobalMxcp}PluginType<{plugin.FullName}>({CSharpLiteral.Text(plugin.Name)})"))
        {
            WriteMembers(writer, plugin);
        }

        return writer.ToString();
    }

    private static void WriteMembers(CodeWriter writer, PluginClass plugin)
    {
        var members = new Members();
        var values = new SqlStructEmitter(members);
        var bodies = plugin.Functions
            .Select(function => members.Method("Run" + function.Method, (body, name) => WriteBody(body, name, plugin, function, values)))
            .ToArray();

        var functions = new CodeWriter();
        using (functions.Indented())
        {
            for (int i = 0; i < bodies.Length; i++)
            {
                WriteFunction(functions, plugin.Functions[i], bodies[i], members);
            }
        }

        foreach (string field in members.Fields)
        {
            writer.Line(field);
        }

        writer.Gap();
        string functionType = $"{CodeWriter.GlobalMxcp}PluginFunction<{plugin.FullName}>";
        writer.Line($"public override global::System.Collections.Generic.IReadOnlyList<{functionType}> Functions {{ get; }} =");
        writer.Line("[");
        if (bodies.Length > 0)
        {
            writer.Lines(functions.ToString().TrimEnd('\n'));
        }

        writer.Line("];");
        writer.Gap();
        writer.Line($"public override {plugin.FullName} Create({CodeWriter.GlobalMxcp}PluginSetup setup) => new({string.Join(", ", plugin.Arguments.Select(Argument))});");
        members.WriteMethods(writer);
    }

    private static void WriteFunction(CodeWriter writer, SqlFunction function, string body, Members members)
    {
        var values = Values(function).ToArray();
        bool isPlain = values.Length == 0 && !function.IsPure;
        writer.Line($"new({CSharpLiteral.Text(function.Name)}, {SqlShapeText.Expression(function.Returns, members)}, {body}){(isPlain ? "," : "")}");
        if (isPlain)
        {
            return;
        }

        writer.Line("{");
        using (writer.Indented())
        {
            WriteParameters(writer, values, members);
            if (function.IsPure)
            {
                writer.Line("IsPure = true,");
            }
        }

        writer.Line("},");
    }

    private static void WriteParameters(CodeWriter writer, SqlParameter[] values, Members members)
    {
        if (values.Length == 0)
        {
            return;
        }

        writer.Line("Parameters =");
        writer.Line("[");
        using (writer.Indented())
        {
            foreach (var value in values)
            {
                string takesNull = value.Shape!.IsNullable ? ", TakesNull: true" : "";
                writer.Line($"new({CSharpLiteral.Text(value.Name)}, {SqlShapeText.Expression(value.Shape, members)}{takesNull}),");
            }
        }

        writer.Line("],");
    }

    private static void WriteBody(CodeWriter writer, string name, PluginClass plugin, SqlFunction function, SqlStructEmitter values)
    {
        writer.Line($"// {CSharpLiteral.Comment(Signature(function))}");
        using (writer.Block($"private static void {name}({plugin.FullName} plugin, {CodeWriter.GlobalMxcp}FunctionCall call)"))
        using (writer.Block("foreach (int row in call.Rows)"))
        {
            if (Values(function).Any())
            {
                writer.Line("var arguments = call.Arguments(row);");
            }

            string receiver = function.IsStatic ? plugin.FullName : "plugin";
            writer.Line($"var result = {receiver}.{Identifiers.Escape(function.Method)}({Arguments(function, values)});");
            writer.Line($"{values.Write(function.Returns, "call.Result(row)", "result")};");
        }
    }

    private static string Arguments(SqlFunction function, SqlStructEmitter values)
    {
        int column = 0;
        return string.Join(", ", function.Parameters.Select(parameter =>
            $"{Identifiers.Escape(parameter.Name)}: {(parameter.Shape is { } shape ? values.Read(shape, "arguments", column++) : "call.Cancellation")}"));
    }

    private static string Signature(SqlFunction function) =>
        $"{function.Name}({string.Join(", ", Values(function).Select(static parameter => $"{parameter.Name} {SqlShapeText.Name(parameter.Shape!)}"))}) → {SqlShapeText.Name(function.Returns)}";

    private static IEnumerable<SqlParameter> Values(SqlFunction function) => function.Parameters.Where(static parameter => parameter.Shape is not null);

    private static string Argument(PluginArgument argument) => argument.Role switch
    {
        PluginArgumentRole.Configuration => "setup.Configuration",
        PluginArgumentRole.Values => "setup.Configuration.Values",
        _ => $"setup.Service<{argument.Type}>()",
    };
}
