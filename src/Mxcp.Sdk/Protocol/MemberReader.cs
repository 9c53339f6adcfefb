using System.Text.Json;

namespace Mxcp.Protocol;

/// <summary>Walks over the members of one JSON object and shows the bytes of each value as they were sent.</summary>
internal ref struct MemberReader
{
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;
    private int _valueStart;
    private int _valueEnd;

    /// <summary>Begins at an object.</summary>
    /// <param name="json">A JSON text; may be cut off when <paramref name="isComplete"/> is false.</param>
    /// <param name="maximumDepth">How many levels the text may nest.</param>
    /// <param name="isComplete">Whether the text is all there is.</param>
    /// <exception cref="JsonException">The text does not begin as JSON does.</exception>
    public MemberReader(ReadOnlySpan<byte> json, int maximumDepth, bool isComplete = true)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, isComplete, new JsonReaderState(new JsonReaderOptions { MaxDepth = maximumDepth }));
        _reader.Read();
        Root = _reader.TokenType;
    }

    /// <summary>How the text begins; only of an object there are members.</summary>
    public JsonTokenType Root { get; }

    /// <summary>The name of the current member, without escapes.</summary>
    /// <exception cref="InvalidOperationException">The name is no valid Unicode.</exception>
    public string Name { get; private set; } = "";

    /// <summary>How the value of the current member begins.</summary>
    public JsonTokenType Kind { get; private set; }

    /// <summary>The value of the current member as it was sent.</summary>
    public readonly ReadOnlySpan<byte> Value => _json[_valueStart.._valueEnd];

    /// <summary>Moves to the next member.</summary>
    /// <returns>False at the end of the object, where the text must end too.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nests too deep.</exception>
    public bool Next()
    {
        if (!_reader.Read() || _reader.TokenType is JsonTokenType.EndObject)
        {
            // Reading on finds what stands behind the object, if anything does.
            _reader.Read();
            return false;
        }

        Name = _reader.GetString()!;
        if (!_reader.Read())
        {
            return false;
        }

        Kind = _reader.TokenType;
        _valueStart = (int)_reader.TokenStartIndex;
        if (!_reader.TrySkip())
        {
            return false;
        }

        _valueEnd = (int)_reader.BytesConsumed;
        return true;
    }
}
