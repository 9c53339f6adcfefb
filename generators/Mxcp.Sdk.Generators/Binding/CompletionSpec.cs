using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>What is offered for one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Values">What the definition names.</param>
/// <param name="Method">What finds the values, where a method does.</param>
/// <param name="Arguments">The arguments of that method; the source of a text is the parameter of the endpoint.</param>
internal sealed record CompletionSpec(string Parameter, EquatableArray<string> Values, CompletionMethod? Method, EquatableArray<MethodArgument> Arguments);
