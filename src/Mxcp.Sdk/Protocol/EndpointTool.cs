using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>A tool endpoint as the protocol library sees it.</summary>
internal sealed class EndpointTool(ToolEndpoint endpoint, Pipeline pipeline) : McpServerTool, IMcpServerPrimitive
{
    // Made when a list is asked for, not at start: reading many schemas takes longer than everything else there.
    private readonly Lazy<Tool> _tool = new(() => ToolDescription.Of(endpoint));

    /// <inheritdoc/>
    public override Tool ProtocolTool => _tool.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    // The library's own answer would make the whole description.
    string IMcpServerPrimitive.Id => endpoint.Name;

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var client = new RequestClient<CallToolRequestParams>(request, endpoint, ReadArguments(request), pipeline);
        var outcome = await client.CallAsync(cancellationToken).ConfigureAwait(false);
        return outcome.IsSuccess
            ? Answer(request, outcome.Result, outcome.Contents)
            : new() { IsError = true, Content = [new TextContentBlock { Text = outcome.Error }] };
    }

    private CallToolResult Answer(RequestContext<CallToolRequestParams> request, ResultWriter result, IReadOnlyList<ToolContent>? contents)
    {
        if (contents is not null)
        {
            return new() { Content = [.. contents.Select(ContentBlocks.Of)] };
        }

        if (result.Written.IsEmpty)
        {
            return new();
        }

        if (RawCall.Of(request.JsonRpcRequest) is { } raw)
        {
            raw.Result = new RawToolResult(result, endpoint.ResultKind, endpoint.HasText);
            return new();
        }

        var ordinary = OrdinaryResult.Of(result, endpoint.ResultKind, endpoint.HasText);
        result.Release();
        return ordinary;
    }

    private static JsonElement ReadArguments(RequestContext<CallToolRequestParams> request)
    {
        if (RawCall.Of(request.JsonRpcRequest) is { } raw)
        {
            return raw.Arguments;
        }

        // Not Params.Arguments: of two arguments with one name that dictionary keeps only the last.
        return request.JsonRpcRequest.Params?[RawCall.ArgumentsName] is { } arguments
            ? JsonElement.Parse(Encoding.UTF8.GetBytes(arguments.ToJsonString()))
            : default;
    }
}
