using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A tool that answers with a JSON text, whatever it is asked.</summary>
internal sealed class ResultTool(string name, ResultKind kind, string json, bool isPretty = false) : ToolEndpoint(name)
{
    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ResultKind ResultKind => kind;

    public override bool HasText => !IsSilent;

    /// <summary>Whether the tool sends no text.</summary>
    public bool IsSilent { get; init; }

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        if (call.Accept())
        {
            Write(call.Result, JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = 3000 }));
        }

        return default;
    }

    private void Write(ResultWriter result, JsonElement value)
    {
        if (isPretty)
        {
            result.BeginRaw().Append(System.Text.Encoding.UTF8.GetBytes(json));
            result.EndRaw();
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                result.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    result.WritePropertyName(member.Name);
                    Write(result, member.Value);
                }

                result.WriteEndObject();
                break;
            case JsonValueKind.Array:
                result.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(result, item);
                }

                result.WriteEndArray();
                break;
            case JsonValueKind.String:
                result.WriteText(value.GetString());
                break;
            case JsonValueKind.Number:
                result.WriteDecimal(value.GetDecimal());
                break;
            case JsonValueKind.Null:
                result.WriteNull();
                break;
            default:
                result.WriteBoolean(value.GetBoolean());
                break;
        }
    }
}
