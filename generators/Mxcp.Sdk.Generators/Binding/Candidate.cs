using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Binding;

/// <summary>One definition and the little of the rest of the project that it depends on: what keeps one edit from re-binding everything.</summary>
/// <param name="Definition">The definition, and what is wrong with it.</param>
/// <param name="Twin">Another definition of the same kind and name, if there is one.</param>
/// <param name="SameUri">Another resource that the same URIs would read, if there is one.</param>
/// <param name="Rivals">The definitions of other kinds that the methods would bind to as well.</param>
/// <param name="Handlers">The methods that bind to its name.</param>
/// <param name="Completions">The methods that complete its parameters.</param>
/// <param name="CompletionRivals">The definitions of other kinds that those belong to as well.</param>
/// <param name="SqlFile">The SQL file it names, if it names one and the project has it.</param>
internal sealed record Candidate(
    Parsed<EndpointDefinition> Definition,
    DefinitionName? Twin,
    DefinitionName? SameUri,
    EquatableArray<DefinitionName> Rivals,
    EquatableArray<Handler> Handlers,
    EquatableArray<CompletionMethod> Completions,
    EquatableArray<DefinitionName> CompletionRivals,
    SqlFile? SqlFile);
