using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mxcp.Definitions.Site;

namespace Mxcp.Generators.Sources;

/// <summary>A YAML or SQL file of the project: the last thing in the pipeline that can be asked for its text.</summary>
internal readonly record struct ProjectFile(string Path, AdditionalText Content)
{
    public bool IsYaml => Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    public bool IsSql => Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    public bool IsSite => Path == SiteDefinition.FileName;

    /// <summary>The text for an analyzer, or nothing where the file cannot be read: that is the generator's to report.</summary>
    public SourceText? TryGetText(CancellationToken cancellation)
    {
        try
        {
            return Content.GetText(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    public string Read(CancellationToken cancellation) => Content.GetText(cancellation)?.ToString() ?? "";
}
