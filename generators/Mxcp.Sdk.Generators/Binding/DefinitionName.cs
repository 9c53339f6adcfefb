using Mxcp.Definitions.Model;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>What names a definition, and its file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uri">The URI of a resource.</param>
/// <param name="UriShape">That URI without the names in it.</param>
/// <param name="File">Its file.</param>
internal sealed record DefinitionName(EndpointKind Kind, string Name, string? Uri, string? UriShape, string File)
{
    public static DefinitionName Of(EndpointDefinition definition)
    {
        var uri = (definition as ResourceDefinition)?.Uri;
        return new DefinitionName(definition.Kind, definition.Name, uri?.Text, uri?.Shape, definition.File);
    }

    /// <summary>Whether a text could only be a URI: no name has a colon in it.</summary>
    public static bool IsUri(string text) => text.Contains(':');

    /// <summary>The form in which texts that name the same are equal.</summary>
    public static string KeyOf(string text) => IsUri(text) ? text : Names.Fold(text);

    /// <summary>The forms of all texts that name it.</summary>
    public IEnumerable<string> Keys => Uri is null ? [Names.Fold(Name)] : [Names.Fold(Name), Uri];

    /// <summary>Whether a text names it. A URI counts as it is written.</summary>
    public bool Is(string text) => IsUri(text) ? Uri == text : Names.Match(Name, text);
}
