using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Problems;

/// <summary>Collects the problems of one YAML file while it is read.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> _problems = [];

    public string File => file;

    public int Count => _problems.Count;

    /// <summary>A problem with the value under a path.</summary>
    public void Add(ProblemCode code, string pointer, params string[] arguments) =>
        _problems.Add(new Problem(code, Anchor.Yaml(file, pointer), arguments));

    /// <summary>A problem with the key that ends a path.</summary>
    public void AddToKey(ProblemCode code, string pointer, params string[] arguments) =>
        _problems.Add(new Problem(code, Anchor.YamlKey(file, pointer), arguments));

    public void Add(Problem problem) => _problems.Add(problem);

    public EquatableArray<Problem> ToArray() => _problems.ToEquatableArray();
}
