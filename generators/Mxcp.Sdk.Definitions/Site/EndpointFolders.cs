namespace Mxcp.Definitions.Site;

/// <summary>The folders that definitions are read from, relative to the project, with forward slashes and none at the end.</summary>
internal sealed record EndpointFolders(string Tools, string Resources, string Prompts)
{
    /// <summary>The folders where the site file names no others.</summary>
    public static EndpointFolders Default { get; } = new("tools", "resources", "prompts");

    /// <summary>The folder of the kind that has a root key, with a slash at its end.</summary>
    public string Of(string key) => key switch
    {
        "tool" => Tools + "/",
        "resource" => Resources + "/",
        "prompt" => Prompts + "/",
        _ => throw new InvalidOperationException(key),
    };

    /// <summary>Whether a file lies in one of them, at any depth.</summary>
    public bool Contain(string file) => IsIn(file, Tools) || IsIn(file, Resources) || IsIn(file, Prompts);

    /// <summary>Whether a file lies in a folder.</summary>
    public static bool IsIn(string file, string folder) => file.StartsWith(folder + "/", StringComparison.Ordinal);

    public override string ToString() => $"tools: {Tools}, resources: {Resources}, prompts: {Prompts}";
}
