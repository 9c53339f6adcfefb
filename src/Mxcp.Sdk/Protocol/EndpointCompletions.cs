using System.Collections.ObjectModel;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>Offers values for the parameters of prompts and of templates of resources.</summary>
internal sealed class EndpointCompletions(EndpointCatalog catalog, Pipeline pipeline)
{
    private static readonly ReadOnlyDictionary<string, string> None = ReadOnlyDictionary<string, string>.Empty;

    private readonly CompletionSearch _search = new(pipeline);

    /// <summary>Offers them, if there are any.</summary>
    public void AddTo(McpServerOptions options)
    {
        if (catalog.Prompts.Any(HasAny) || catalog.Resources.Any(HasAny))
        {
            options.Handlers.CompleteHandler = CompleteAsync;
        }
    }

    private static bool HasAny(Endpoint endpoint) => endpoint.Completions.Length > 0;

    private async ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellation)
    {
        var endpoint = Find(request.Params.Ref);
        string name = request.Params.Argument.Name;
        if (!endpoint.ParameterNames.Contains(name))
        {
            throw Unknown($"The {endpoint.Kind} {endpoint.Address} has no argument {ShownText.Cut(name)}.");
        }

        var client = new CompletionClient(new RequestClient<CompleteRequestParams>(request, endpoint, default, pipeline));
        var (values, failure) = await _search
            .FindAsync(endpoint, name, request.Params.Argument.Value, ArgumentsOf(request.Params), client, cancellation)
            .ConfigureAwait(false);
        return failure is null
            ? new() { Completion = new() { Values = values.Values, Total = values.Total, HasMore = values.HasMore } }
            : throw FailedCall.Of(failure);
    }

    private static ReadOnlyDictionary<string, string> ArgumentsOf(CompleteRequestParams parameters) =>
        parameters.Context?.Arguments is { } arguments ? arguments.AsReadOnly() : None;

    private Endpoint Find(Reference reference)
    {
        switch (reference)
        {
            case PromptReference prompt:
                return catalog.Prompts.Find(prompt.Name) ?? throw Unknown($"There is no prompt {ShownText.Cut(prompt.Name)}.");
            case ResourceTemplateReference template:
                string uri = template.Uri ?? "";
                return catalog.Resources.FirstOrDefault(resource => resource.Uri == uri) ?? throw Unknown($"There is no resource template {ShownText.Cut(uri)}.");
            default:
                throw Unknown("ref must be an object whose type is ref/prompt or ref/resource.");
        }
    }

    private static McpProtocolException Unknown(string message) => new(message, McpErrorCode.InvalidParams);
}
