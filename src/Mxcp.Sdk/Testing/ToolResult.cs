using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mxcp.Testing;

/// <summary>What a client gets for the call of a tool.</summary>
public sealed class ToolResult
{
    private readonly JsonElement? _structured;
    private readonly bool _isWrapped;
    private readonly ClientRecord _record;

    internal ToolResult(bool isError, IReadOnlyList<ToolContent> contents, JsonElement? structured, bool isWrapped, ClientRecord record)
    {
        IsError = isError;
        Contents = contents;
        _structured = structured;
        _isWrapped = isWrapped;
        _record = record;
    }

    /// <summary>Whether the call went wrong; <see cref="Text"/> then says what.</summary>
    public bool IsError { get; }

    /// <summary>The content, piece by piece.</summary>
    public IReadOnlyList<ToolContent> Contents { get; }

    /// <summary>The text of the content; empty where there is none.</summary>
    public string Text => string.Join('\n', Contents.OfType<TextContent>().Select(static content => content.Text));

    /// <summary>The structured content, an object: of a list or a single value, one whose <c>result</c> it is.</summary>
    /// <exception cref="InvalidOperationException">The call went wrong, or its result has no structured content.</exception>
    public JsonElement Structured => _structured ?? throw new InvalidOperationException(
        IsError ? $"The call failed: {Text}" : "The result has no structured content: the definition of the tool has no return, or says output: text.");

    /// <summary>The value that the tool gave: the structured content, or the <c>result</c> in it where the value is no object.</summary>
    /// <exception cref="InvalidOperationException">The call went wrong, or its result has no structured content.</exception>
    public JsonElement Value => _isWrapped ? Structured.GetProperty("result"u8) : Structured;

    /// <summary>The messages that the call sent to its client.</summary>
    public Recording<ClientMessage> Messages => _record.Messages;

    /// <summary>The progress that the call told its client of.</summary>
    public Recording<ClientProgress> Progress => _record.Progress;

    /// <summary>The value of the tool as a type of the test's own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="type">How to read it, from a <c>JsonSerializerContext</c>.</param>
    /// <exception cref="InvalidOperationException">The call went wrong, or its result has no structured content.</exception>
    /// <exception cref="JsonException">The value is none of that type.</exception>
    public T? As<T>(JsonTypeInfo<T> type) => Value.Deserialize(type);

    /// <summary>The text of the content.</summary>
    public override string ToString() => IsError ? $"error: {Text}" : Text;
}
