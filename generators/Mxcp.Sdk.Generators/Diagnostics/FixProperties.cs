using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;

namespace Mxcp.Generators.Diagnostics;

/// <summary>A fix as a diagnostic carries it to the code fixes: two properties, and the place as its first additional location.</summary>
internal static class FixProperties
{
    private const string Kind = "MxcpFix";
    private const string Text = "MxcpFixText";

    public static ImmutableDictionary<string, string?> Write(FixKind kind, string text) =>
        ImmutableDictionary<string, string?>.Empty.Add(Kind, kind.ToString()).Add(Text, text);

    /// <summary>The fix of a diagnostic, or nothing where it has none in C#.</summary>
    public static (FixKind Kind, string Text, Location Place)? Read(Diagnostic diagnostic)
    {
        bool hasKind = diagnostic.Properties.TryGetValue(Kind, out string? kind);
        bool hasText = diagnostic.Properties.TryGetValue(Text, out string? text);
        bool hasPlace = diagnostic.AdditionalLocations.Count > 0 && diagnostic.AdditionalLocations[0].IsInSource;
        return hasKind && hasText && hasPlace && Enum.TryParse(kind, out FixKind known)
            ? (known, text ?? "", diagnostic.AdditionalLocations[0])
            : null;
    }
}
