using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Reading;

namespace Mxcp.Generators.Analyzers;

/// <summary>A library with endpoints that a project refers to, as its generated registry describes it.</summary>
/// <param name="Registry">The registry, which an application joins.</param>
/// <param name="Endpoints">What it has.</param>
internal sealed record EndpointLibrary(INamedTypeSymbol Registry, ImmutableArray<LibraryEndpoint> Endpoints)
{
    private const string Runtime = "Mxcp.Sdk";
    private const string Attribute = "EndpointLibraryAttribute";

    /// <summary>The libraries of a project, by name.</summary>
    public static ImmutableArray<EndpointLibrary> FindIn(Compilation compilation) =>
    [
        .. compilation.SourceModule.ReferencedAssemblySymbols
            .Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static identity => identity.Name == Runtime)))
            .SelectMany(static assembly => assembly.GetAttributes())
            .Select(Read)
            .OfType<EndpointLibrary>()
            .OrderBy(static library => library.Name, StringComparer.Ordinal),
    ];

    /// <summary>The library, for messages.</summary>
    public string Name => Registry.ContainingAssembly.Name;

    private static EndpointLibrary? Read(AttributeData attribute) =>
        attribute.AttributeClass is { Name: Attribute, ContainingAssembly.Name: Runtime } type && type.TypeArguments.FirstOrDefault() is INamedTypeSymbol registry
            ? new EndpointLibrary(registry, [.. ReadEndpoints(attribute)])
            : null;

    private static IEnumerable<LibraryEndpoint> ReadEndpoints(AttributeData attribute)
    {
        var tools = Texts(attribute, "Tools").Select(static name => new LibraryEndpoint(EndpointKind.Tool, name, null));
        var resources = Texts(attribute, "Resources").Zip(Texts(attribute, "Uris"), static (name, uri) => new LibraryEndpoint(EndpointKind.Resource, name, uri));
        var prompts = Texts(attribute, "Prompts").Select(static name => new LibraryEndpoint(EndpointKind.Prompt, name, null));
        return [.. tools, .. resources, .. prompts];
    }

    private static IEnumerable<string> Texts(AttributeData attribute, string property)
    {
        var value = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value;
        return value is { Kind: TypedConstantKind.Array, IsNull: false } ? value.Values.Select(static item => item.Value).OfType<string>() : [];
    }
}

/// <summary>An endpoint, as far as another one can be in its way.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uri">The URI of a resource.</param>
internal sealed record LibraryEndpoint(EndpointKind Kind, string Name, string? Uri)
{
    /// <summary>What only one endpoint of an application may have, each with the words for it.</summary>
    public IEnumerable<(string Key, string Words)> Claims()
    {
        string kind = DefinitionKinds.KeyOf(Kind);
        yield return ($"{kind} {Name}", $"The {kind} '{Name}'");
        if (Uri is not null)
        {
            yield return ($"uri {UriTemplateReader.Read(Uri, out _).Shape}", $"The resource '{Uri}'");
        }
    }
}
