using Mxcp.Definitions.Templates;

namespace Mxcp.Generators.Emission;

/// <summary>The C# variables that stand for the variables of a template, scope by scope.</summary>
internal sealed class TemplateVariables
{
    private readonly TemplateVariables? _outer;
    private readonly TemplateLoopNames? _loop;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private TemplateVariables(TemplateVariables? outer, TemplateLoopNames? loop)
    {
        _outer = outer;
        _loop = loop;
    }

    /// <summary>How far the loop around is; only a loop in which it matters counts.</summary>
    public TemplateLoopNames? Loop => _loop;

    /// <summary>Whether this is the body of a loop.</summary>
    public bool IsInLoop => _outer is not null;

    public static TemplateVariables Of(IReadOnlyDictionary<string, string> parameters)
    {
        var variables = new TemplateVariables(outer: null, loop: null);
        foreach (var parameter in parameters)
        {
            variables.Declare(parameter.Key, parameter.Value);
        }

        return variables;
    }

    /// <summary>The variables of a loop's body.</summary>
    public TemplateVariables Enter(TemplateLoopNames? loop) => new(this, loop);

    public void Declare(string name, string variable) => _names[name] = variable;

    /// <summary>Whether a variable belongs to this scope itself.</summary>
    public bool IsOwn(string name) => _names.ContainsKey(name);

    public string Find(string name) => _names.TryGetValue(name, out string? variable) ? variable : _outer!.Find(name);

    /// <summary>The variables of a scope that are set first where C# would not see them afterwards: in a branch.</summary>
    public static IEnumerable<string> SetInBranches(IEnumerable<TemplateNode> nodes)
    {
        var certain = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<string>();
        foreach (var node in nodes)
        {
            if (node is TemplateNode.Assignment assignment)
            {
                certain.Add(assignment.Variable);
            }
            else
            {
                found.AddRange(SetIn(node).Where(name => !certain.Contains(name)));
            }
        }

        return found.Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether a loop's body asks how far the loop is, or sets its variable.</summary>
    public static bool NeedsCount(TemplateNode.Loop loop) =>
        TemplateWalk.Mentions(loop.Body, TemplateScope.Loop) || loop.Body.SelectMany(SetInScope).Contains(loop.Variable);

    private static IEnumerable<string> SetInScope(TemplateNode node) =>
        node is TemplateNode.Assignment assignment ? [assignment.Variable] : SetIn(node);

    private static IEnumerable<string> SetIn(TemplateNode node) => node switch
    {
        TemplateNode.Condition condition => condition.Branches.SelectMany(static branch => branch.Body).Concat(condition.Otherwise).SelectMany(SetInScope),
        TemplateNode.Loop loop => loop.Otherwise.SelectMany(SetInScope),
        _ => [],
    };
}

/// <summary>The C# variables of a loop that is counted.</summary>
/// <param name="Index">The place of the item.</param>
/// <param name="Items">All items.</param>
internal sealed record TemplateLoopNames(string Index, string Items);
