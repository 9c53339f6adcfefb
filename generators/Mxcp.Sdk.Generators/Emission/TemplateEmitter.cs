using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Emission;

/// <summary>Writes a template as C#: its texts as literals, its conditions as conditions, its loops as loops.</summary>
internal sealed class TemplateEmitter
{
    private const string Value = CodeWriter.GlobalMxcp + "TemplateValue";

    private readonly CodeWriter _writer;
    private readonly NameScope _names;

    /// <summary>Whether a block ended just before: what follows it stands behind an empty line.</summary>
    private bool _owesGap;

    private TemplateEmitter(CodeWriter writer, NameScope names)
    {
        _writer = writer;
        _names = names;
    }

    /// <summary>Writes the statements that append a template to the variable <c>text</c>.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="template">The template, in which nothing is wrong.</param>
    /// <param name="parameters">The C# variable of each parameter.</param>
    public static void Write(CodeWriter writer, Template template, IReadOnlyDictionary<string, string> parameters)
    {
        var names = new NameScope();
        names.Unique("text");
        foreach (string variable in parameters.Values)
        {
            names.Unique(variable);
        }

        var emitter = new TemplateEmitter(writer, names);
        emitter.WriteScope(template.Nodes, TemplateVariables.Of(parameters));
        emitter.StartStatement();
    }

    /// <summary>Writes what has variables of its own: a template, or the body of a loop.</summary>
    private void WriteScope(EquatableArray<TemplateNode> nodes, TemplateVariables variables)
    {
        foreach (string name in TemplateVariables.SetInBranches(nodes).Where(name => !variables.IsOwn(name)))
        {
            WriteLine($"{Value} {Declare(variables, name)} = default;");
        }

        WriteBody(nodes, variables);
    }

    private void WriteBody(EquatableArray<TemplateNode> nodes, TemplateVariables variables)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TemplateNode.Text text:
                    WriteText(text.Value);
                    break;
                case TemplateNode.Output output:
                    WriteLine($"text.Append({TemplateExpressionEmitter.Given(output.Value, variables)});");
                    break;
                case TemplateNode.Condition condition:
                    WriteCondition(condition, variables);
                    break;
                case TemplateNode.Loop loop:
                    WriteLoop(loop, variables);
                    break;
                case TemplateNode.Assignment assignment:
                    WriteAssignment(assignment, variables);
                    break;
                default:
                    throw new InvalidOperationException(node.ToString());
            }
        }
    }

    /// <summary>Text, a line of it on each line of code.</summary>
    private void WriteText(string text)
    {
        string[] lines = [.. Lines(text)];
        if (lines.Length == 1)
        {
            WriteLine($"text.Append({CSharpLiteral.Text(text)});");
            return;
        }

        WriteLine("text.Append(");
        using (_writer.Indented())
        {
            for (int i = 0; i < lines.Length; i++)
            {
                _writer.Line(CSharpLiteral.Text(lines[i]) + (i < lines.Length - 1 ? " +" : ");"));
            }
        }
    }

    private static IEnumerable<string> Lines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return text.Substring(start, end - start);
            start = end;
        }
    }

    private void WriteCondition(TemplateNode.Condition condition, TemplateVariables variables)
    {
        StartBlock();
        string word = "if";
        foreach (var branch in condition.Branches)
        {
            using (Block($"{word} ({TemplateExpressionEmitter.Condition(branch.Condition, variables)})"))
            {
                WriteBody(branch.Body, variables);
            }

            word = "else if";
        }

        if (!condition.Otherwise.IsEmpty)
        {
            using (Block("else"))
            {
                WriteBody(condition.Otherwise, variables);
            }
        }

        _owesGap = true;
    }

    private void WriteLoop(TemplateNode.Loop loop, TemplateVariables variables)
    {
        StartBlock();
        string items = TemplateExpressionEmitter.Target(loop.Items, variables) + ".Items";
        bool isCounted = TemplateVariables.NeedsCount(loop);
        if (isCounted || !loop.Otherwise.IsEmpty)
        {
            string list = _names.Unique("items");
            WriteLine($"var {list} = {items};");
            items = list;
        }

        if (isCounted)
        {
            WriteCounted(loop, items, variables);
        }
        else
        {
            var inner = variables.Enter(loop: null);
            using (Block($"foreach (var {Declare(inner, loop.Variable)} in {items})"))
            {
                WriteScope(loop.Body, inner);
            }
        }

        if (!loop.Otherwise.IsEmpty)
        {
            _writer.Gap();
            using (Block($"if ({items}.IsEmpty)"))
            {
                WriteBody(loop.Otherwise, variables);
            }
        }

        _owesGap = true;
    }

    private void WriteCounted(TemplateNode.Loop loop, string items, TemplateVariables variables)
    {
        string index = _names.Unique("i");
        var inner = variables.Enter(new TemplateLoopNames(index, items));
        using (Block($"for (int {index} = 0; {index} < {items}.Length; {index}++)"))
        {
            WriteLine($"var {Declare(inner, loop.Variable)} = {items}[{index}];");
            WriteScope(loop.Body, inner);
        }
    }

    private void WriteAssignment(TemplateNode.Assignment assignment, TemplateVariables variables)
    {
        string value = TemplateExpressionEmitter.Given(assignment.Value, variables);
        string declaration = variables.IsOwn(assignment.Variable) ? "" : Value + " ";
        string variable = declaration.Length == 0 ? variables.Find(assignment.Variable) : Declare(variables, assignment.Variable);
        WriteLine($"{declaration}{variable} = {value};");
    }

    private void WriteLine(string text)
    {
        StartStatement();
        _writer.Line(text);
    }

    private void StartStatement()
    {
        if (_owesGap)
        {
            _writer.Gap();
        }

        _owesGap = false;
    }

    private void StartBlock()
    {
        _writer.Gap();
        _owesGap = false;
    }

    /// <summary>A block; what ends in it just before its end needs no empty line behind it.</summary>
    private CodeWriter.Scope Block(string header)
    {
        _owesGap = false;
        return _writer.Block(header);
    }

    private string Declare(TemplateVariables variables, string name)
    {
        string unique = _names.Unique(Binding.Identifiers.Local(name));
        variables.Declare(name, unique);
        return unique;
    }
}
