using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Site;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Analyzers;

/// <summary>Definitions that were read before: an editor makes a new compilation with every keystroke, and of its files hardly one has changed.</summary>
internal sealed class DefinitionCache
{
    private Generation _latest = new(EndpointFolders.Default);

    public Parsed<EndpointDefinition> Read(ProjectFile file, EndpointFolders folders, CancellationToken cancellation)
    {
        var latest = _latest;
        if (latest.Folders != folders)
        {
            _latest = latest = new Generation(folders);
        }

        return file.TryGetText(cancellation) is { } text
            ? latest.Entries.GetValue(text, text => new Entry(DefinitionReader.Read(file.Path, text.ToString(), folders))).Definition
            : default;
    }

    /// <summary>What was read while the site file named the same folders.</summary>
    private sealed class Generation(EndpointFolders folders)
    {
        public EndpointFolders Folders => folders;

        public ConditionalWeakTable<SourceText, Entry> Entries { get; } = new();
    }

    private sealed class Entry(Parsed<EndpointDefinition> definition)
    {
        public Parsed<EndpointDefinition> Definition => definition;
    }
}
