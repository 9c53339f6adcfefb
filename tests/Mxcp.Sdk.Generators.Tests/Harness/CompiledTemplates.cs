extern alias sdk;

using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mxcp.Definitions.Templates;
using Mxcp.Generators.Emission;
using sdk::Mxcp.CompilerServices;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>Templates written as C# and compiled, all in one assembly.</summary>
internal sealed class CompiledTemplates
{
    private readonly Type _type;

    private CompiledTemplates(Type type)
    {
        _type = type;
    }

    /// <summary>Compiles templates with the names of their parameters; nothing may be wrong with them, and the compiler may warn of nothing.</summary>
    public static CompiledTemplates Of(IReadOnlyList<(Template Template, IReadOnlyList<string> Parameters)> templates)
    {
        var writer = new CodeWriter();
        writer.Line("#nullable enable");
        using (writer.Block("public static class Templates"))
        {
            for (int i = 0; i < templates.Count; i++)
            {
                writer.Gap();
                Write(writer, $"T{i}", templates[i].Template, templates[i].Parameters);
            }
        }

        var references = TestProject.References;
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Templates", [CSharpSyntaxTree.ParseText(writer.ToString())], references, options);
        Assert.Equal([], compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => $"{diagnostic} {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return new CompiledTemplates(Assembly.Load(image.ToArray()).GetType("Templates")!);
    }

    /// <summary>The C# of one template.</summary>
    public static string CodeOf(Template template, IReadOnlyList<string> parameters)
    {
        var writer = new CodeWriter();
        Write(writer, "Write", template, parameters);
        return writer.ToString();
    }

    /// <summary>Fills the n-th template.</summary>
    public string Fill(int index, IEnumerable<JsonElement> values)
    {
        object?[] arguments = [.. values.Select(static value => (object)TemplateValue.Parse(value.GetRawText()))];
        try
        {
            return (string)_type.GetMethod($"T{index}")!.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is sdk::Mxcp.EndpointException refused)
        {
            return "error: " + refused.Message;
        }
    }

    private static void Write(CodeWriter writer, string name, Template template, IReadOnlyList<string> parameters)
    {
        var locals = new Locals(parameters);
        string list = string.Join(", ", parameters.Select(parameter => $"global::Mxcp.CompilerServices.TemplateValue {locals.Of(parameter)}"));
        using (writer.Block($"public static string {name}({list})"))
        {
            writer.Line("var text = new global::Mxcp.CompilerServices.TemplateText();");
            TemplateEmitter.Write(writer, template, parameters.ToDictionary(static parameter => parameter, locals.Of));
            writer.Line("return text.ToString();");
        }
    }
}
