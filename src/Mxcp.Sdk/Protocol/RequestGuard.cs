using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mxcp.Protocol;

/// <summary>Answers requests whose parameters have the wrong shape with a sentence, where the library would say nothing of use.</summary>
internal static class RequestGuard
{
    /// <summary>The filter for incoming messages, over any transport.</summary>
    public static McpMessageHandler Wrap(McpMessageHandler next) => async (context, cancellationToken) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest request && FindProblem(request) is { } problem)
        {
            throw new McpProtocolException(problem, McpErrorCode.InvalidParams);
        }

        try
        {
            await next(context, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            throw new McpProtocolException($"{exception.Path ?? "params"} does not have the shape that the method asks for.", McpErrorCode.InvalidParams);
        }
    };

    private static string? FindProblem(JsonRpcRequest request)
    {
        if (request.Params is not null and not JsonObject)
        {
            return "params must be an object.";
        }

        var parameters = request.Params as JsonObject;
        return request.Method switch
        {
            RequestMethods.ToolsCall => FindProblemOfCall(parameters) ?? FindProblemOfAnswers(parameters),
            RequestMethods.ResourcesRead => FindProblemOfRead(parameters) ?? FindProblemOfAnswers(parameters),
            RequestMethods.ResourcesSubscribe or RequestMethods.ResourcesUnsubscribe => FindProblemOfRead(parameters),
            RequestMethods.CompletionComplete => FindProblemOfCompletion(parameters),
            RequestMethods.PromptsGet => FindProblemOfGet(parameters) ?? FindProblemOfAnswers(parameters),
            _ => null,
        };
    }

    private static string? FindProblemOfAnswers(JsonObject? parameters)
    {
        if (parameters?["requestState"] is { } state && state.GetValueKind() is not JsonValueKind.String)
        {
            return "requestState must be a string, as the server gave it out.";
        }

        if (parameters?["inputResponses"] is not (null or JsonObject))
        {
            return "inputResponses must be an object, with an answer under the key of each question.";
        }

        return IsUnicode(parameters?["requestState"]) && IsUnicode(parameters?["inputResponses"])
            ? null
            : "requestState and inputResponses must not hold an escape that stands for half a character.";
    }

    private static bool IsUnicode(JsonNode? node)
    {
        try
        {
            _ = node?.ToJsonString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? FindProblemOfGet(JsonObject? parameters)
    {
        if (parameters?["name"]?.GetValueKind() is not JsonValueKind.String)
        {
            return "name must be a string, the name of a prompt.";
        }

        return parameters[RawCall.ArgumentsName] is null or JsonObject ? null : "arguments must be an object.";
    }

    private static string? FindProblemOfCompletion(JsonObject? parameters)
    {
        if (parameters?["ref"] is not JsonObject reference || !IsText(reference["type"]))
        {
            return "ref must be an object whose type is ref/prompt or ref/resource.";
        }

        return parameters["argument"] is JsonObject argument && IsText(argument["name"]) && IsText(argument["value"])
            ? null
            : "argument must be an object with a name and a value, both strings.";
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String;

    private static string? FindProblemOfRead(JsonObject? parameters) =>
        parameters?["uri"]?.GetValueKind() is JsonValueKind.String ? null : "uri must be a string, the URI of a resource.";

    private static string? FindProblemOfCall(JsonObject? parameters)
    {
        if (parameters?["name"]?.GetValueKind() is not JsonValueKind.String)
        {
            return "name must be a string, the name of a tool.";
        }

        return parameters[RawCall.ArgumentsName] is null or JsonObject ? null : "arguments must be an object.";
    }
}
