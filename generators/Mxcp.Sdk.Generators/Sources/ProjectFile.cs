using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Site;

namespace Mxcp.Generators.Sources;

/// <summary>A YAML or SQL file of the project: the last thing in the pipeline that can be asked for its text.</summary>
internal readonly record struct ProjectFile(string Path, AdditionalText Content)
{
    public bool IsYaml => Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    public bool IsSql => Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    public bool IsSite => Path == SiteDefinition.FileName;

    public string Read(CancellationToken cancellation) => Content.GetText(cancellation)?.ToString() ?? "";
}
