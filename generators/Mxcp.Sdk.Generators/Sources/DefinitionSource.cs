using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Diagnostics;
using Mxcp.Generators.Options;

namespace Mxcp.Generators.Sources;

/// <summary>Reads the project's YAML and SQL files.</summary>
internal static class DefinitionSource
{
    private const string OursMetadata = "build_metadata.AdditionalFiles.MxcpFile";

    /// <summary>The files that are ours, each with its path relative to the project.</summary>
    public static IncrementalValuesProvider<ProjectFile> Files(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectOptions> options) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static file => IsOurs(file.Right.GetOptions(file.Left)))
            .Select(static (file, _) => file.Left)
            .Combine(options)
            .Select(static (file, cancellation) => new ProjectFile(file.Right.RelativePath(file.Left.Path), file.Left));

    /// <summary>One definition per YAML file in the folders of endpoints.</summary>
    public static IncrementalValuesProvider<Parsed<EndpointDefinition>> Read(IncrementalValuesProvider<ProjectFile> files, IncrementalValueProvider<EndpointFolders> folders) =>
        files
            .Where(static file => file.IsYaml)
            .Combine(folders)
            .Where(static source => source.Right.Contain(source.Left.Path))
            .Select(static (source, cancellation) => ReadDefinition(source.Left, source.Right, cancellation))
            .WithTrackingName(Steps.Definitions);

    /// <summary>One text per SQL file.</summary>
    public static IncrementalValuesProvider<SqlFile> ReadSql(IncrementalValuesProvider<ProjectFile> files) =>
        files
            .Where(static file => file.IsSql)
            .Select(static (file, cancellation) => new SqlFile(file.Path, SqlLexer.Read(file.Read(cancellation).Replace("\r\n", "\n"))))
            .WithTrackingName(Steps.SqlFiles);

    /// <summary>Endpoints in files where nobody would read them.</summary>
    public static IncrementalValuesProvider<Problem> FindStrays(IncrementalValuesProvider<ProjectFile> files, IncrementalValueProvider<EndpointFolders> folders) =>
        files
            .Where(static file => file.IsYaml && !file.IsSite)
            .Combine(folders)
            .Where(static source => !source.Right.Contain(source.Left.Path))
            .Select(static (source, cancellation) => FindStray(source.Left, source.Right, cancellation))
            .Where(static problem => problem is not null)
            .Select(static (problem, _) => problem!);

    private static Parsed<EndpointDefinition> ReadDefinition(ProjectFile file, EndpointFolders folders, CancellationToken cancellation)
    {
        try
        {
            return DefinitionReader.Read(file.Path, file.Read(cancellation), folders);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Parsed<EndpointDefinition>(null, new EquatableArray<Problem>([Guard.Problem(file.Path, exception)]));
        }
    }

    private static Problem? FindStray(ProjectFile file, EndpointFolders folders, CancellationToken cancellation) =>
        DefinitionReader.FindStrayEndpoint(file.Read(cancellation)) is { } kind
            ? new Problem(ProblemCode.WrongFolder, Anchor.YamlKey(file.Path, "/" + kind), kind, folders.Of(kind))
            : null;

    /// <summary>Whether the package's props have marked a file as ours.</summary>
    public static bool IsOurs(AnalyzerConfigOptions options) =>
        options.TryGetValue(OursMetadata, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
