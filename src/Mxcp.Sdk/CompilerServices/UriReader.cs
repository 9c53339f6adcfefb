using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>Reads a URI from its beginning to its end, and takes the values of parameters out of it.</summary>
/// <remarks>A value ends before what follows it, at its first occurrence, and holds none of <c>/</c>, <c>?</c> and <c>#</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct UriReader
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("/?#");

    private ReadOnlySpan<char> _rest;
    private List<(string Name, string Text)>? _values;

    internal UriReader(string uri)
    {
        _rest = uri;
    }

    /// <summary>Reads a text that must stand here.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public bool Skip(string text)
    {
        if (!_rest.StartsWith(text, StringComparison.Ordinal))
        {
            return false;
        }

        _rest = _rest[text.Length..];
        return true;
    }

    /// <summary>Takes a value, and reads the text that stands behind it.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="before">The text behind the value.</param>
    /// <returns>Whether there is a value here, and that text behind it.</returns>
    public bool Take(string name, string before)
    {
        int length = _rest.IndexOf(before, StringComparison.Ordinal);
        if (length < 0 || !Add(name, _rest[..length]))
        {
            return false;
        }

        _rest = _rest[(length + before.Length)..];
        return true;
    }

    /// <summary>Takes the last value, and reads the text that ends the URI.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="before">The text behind the value.</param>
    /// <returns>Whether there is a value here, and nothing but that text behind it.</returns>
    public bool TakeLast(string name, string before = "") =>
        _rest.EndsWith(before, StringComparison.Ordinal) && Add(name, _rest[..^before.Length]);

    /// <summary>The values as the arguments of a call; one that is empty is not given.</summary>
    internal readonly JsonElement ToArguments()
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, text) in _values ?? [])
            {
                if (text.Length > 0)
                {
                    writer.WriteString(name, text);
                }
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(json.WrittenSpan);
    }

    private bool Add(string name, ReadOnlySpan<char> encoded)
    {
        if (encoded.ContainsAny(Ends) || PercentEncoding.Decode(encoded) is not { } text)
        {
            return false;
        }

        (_values ??= []).Add((name, text));
        return true;
    }
}
