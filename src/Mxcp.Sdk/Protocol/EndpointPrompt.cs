using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using ProtocolMessage = ModelContextProtocol.Protocol.PromptMessage;

namespace Mxcp.Protocol;

/// <summary>A prompt endpoint as the protocol library sees it.</summary>
internal sealed class EndpointPrompt(PromptEndpoint endpoint, Pipeline pipeline) : McpServerPrompt
{
    private static readonly JsonTypeInfo<ContentBlock> ContentType = (JsonTypeInfo<ContentBlock>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ContentBlock));

    /// <inheritdoc/>
    public override Prompt ProtocolPrompt { get; } = Describe(endpoint);

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <summary>Has a server offer the prompts of a catalog; where there are none, it says nothing of prompts.</summary>
    public static void AddTo(McpServerOptions options, EndpointCatalog catalog, Pipeline pipeline)
    {
        if (catalog.Prompts.Count == 0)
        {
            return;
        }

        var prompts = new McpServerPrimitiveCollection<McpServerPrompt>();
        foreach (var prompt in catalog.Prompts)
        {
            prompts.Add(new EndpointPrompt(prompt, pipeline));
        }

        options.PromptCollection = prompts;
        options.Filters.Request.ListPromptsFilters.Add(Listing.Wrap);
    }

    /// <inheritdoc/>
    public override async ValueTask<GetPromptResult> GetAsync(
        RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default)
    {
        var arguments = PromptArguments.Read(request.Params?.Arguments, endpoint.Parameters);
        var client = new RequestClient<GetPromptRequestParams>(request, endpoint, arguments, pipeline);
        var outcome = await client.CallAsync(cancellationToken).ConfigureAwait(false);
        if (!outcome.IsSuccess)
        {
            throw FailedCall.Of(outcome);
        }

        var messages = JsonElement.Parse(outcome.Result.Written.Span);
        outcome.Result.Release();
        return new() { Description = endpoint.Description, Messages = [.. messages.EnumerateArray().Select(Message)] };
    }

    private static ProtocolMessage Message(JsonElement message) => new()
    {
        Role = message.GetProperty("role"u8).ValueEquals("user"u8) ? Role.User : Role.Assistant,
        Content = ContentOf(message.GetProperty("content"u8)),
    };

    /// <summary>What a message says: a text, or anything else as the protocol writes it.</summary>
    private static ContentBlock ContentOf(JsonElement content) => content.ValueKind is JsonValueKind.String
        ? new TextContentBlock { Text = content.GetString()! }
        : content.Deserialize(ContentType)!;

    private static Prompt Describe(PromptEndpoint endpoint) => new()
    {
        Name = endpoint.Name,
        Title = endpoint.Title,
        Description = endpoint.Description,
        Arguments = [.. endpoint.Parameters.Select(static parameter => new PromptArgument
        {
            Name = parameter.Name,
            Description = parameter.Description,
            Required = parameter.IsRequired,
        })],
        Icons = EndpointDescription.Icons(endpoint),
        Meta = EndpointDescription.Meta(endpoint),
    };
}
