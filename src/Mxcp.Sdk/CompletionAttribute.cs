namespace Mxcp;

/// <summary>
/// Lets a method find the values that clients offer for a parameter of a prompt, or of a resource whose URI is a template, while a person
/// fills it in.
/// </summary>
/// <remarks>
/// The method takes what was typed so far in a string named as the parameter, and what the endpoint's other parameters were filled in with
/// under their names, each a <c>string?</c>; besides these a <see cref="CancellationToken"/> and <see cref="FromServicesAttribute"/>
/// parameters. It returns texts: a list of them, an <see cref="IAsyncEnumerable{T}"/>, or a task of a list. Those that begin as what was
/// typed are offered, the first hundred of them. What the definition says of the parameter with <c>enum</c> or <c>examples</c> needs no method.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CompletionAttribute : Attribute
{
    /// <summary>Completes a parameter of an endpoint.</summary>
    /// <param name="endpoint">The name of the prompt or resource, or the URI of the resource, as it stands in its YAML definition.</param>
    /// <param name="parameter">The parameter.</param>
    public CompletionAttribute(string endpoint, string parameter)
    {
        Endpoint = endpoint;
        Parameter = parameter;
    }

    /// <summary>The name of the prompt or resource, or the URI of the resource.</summary>
    public string Endpoint { get; }

    /// <summary>The parameter.</summary>
    public string Parameter { get; }

    /// <summary>The kind of the endpoint; needed only where a prompt and a resource have one name.</summary>
    public EndpointKind Kind { get; set; }
}
