namespace Mxcp.Execution;

/// <summary>A result that is not as its definition says.</summary>
internal class ResultException : Exception
{
    /// <param name="path">Where in the result: <c>[2].name</c>; empty for the result itself.</param>
    /// <param name="rule">What is wrong: <c>must be at most 20 characters, was 31</c>.</param>
    public ResultException(string path, string rule)
        : base($"{(path.Length == 0 ? "the result" : path)}: {rule}")
    {
        Path = path;
        Rule = rule;
    }

    public string Path { get; }

    public string Rule { get; }
}
