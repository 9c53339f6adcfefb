using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Sources;

/// <summary>The plugins of the libraries that a project refers to: generated code says them on its assembly.</summary>
internal static class ReferencedPlugins
{
    private const string Attribute = "Mxcp.CompilerServices.DeclaresPluginAttribute";
    private const string Sdk = "Mxcp.Sdk";

    /// <summary>Their names, in order.</summary>
    public static EquatableArray<string> NamesIn(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Sdk)))
        .SelectMany(static assembly => assembly.GetAttributes())
        .Where(static data => data.AttributeClass?.ToDisplayString() == Attribute)
        .Select(static data => data.ConstructorArguments.FirstOrDefault().Value as string ?? "")
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();
}
