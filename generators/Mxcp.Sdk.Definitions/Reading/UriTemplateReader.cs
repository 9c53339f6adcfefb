using Mxcp.Definitions.Model;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the URI of a resource: RFC 3986 with plain <c>{name}</c> placeholders, and only so that a match has one meaning.</summary>
internal sealed class UriTemplateReader
{
    // What RFC 3986 has beside letters, digits and percent-encoded bytes.
    private const string Marks = "-._~:/?#[]@!$&'()*+,;=";

    private readonly string _text;
    private readonly List<UriPart> _parts = [];
    private int _at;

    private UriTemplateReader(string text)
    {
        _text = text;
    }

    /// <summary>Reads.</summary>
    /// <param name="text">The URI as it stands in the definition.</param>
    /// <param name="mistake">What is wrong with it, in the words of a message; <see langword="null"/> where nothing is.</param>
    public static UriTemplate Read(string text, out string? mistake)
    {
        var reader = new UriTemplateReader(text);
        mistake = reader.FindMistake();
        return new UriTemplate(text, mistake is null ? reader._parts.ToEquatableArray() : default);
    }

    private string? FindMistake()
    {
        if (!HasScheme())
        {
            return "it needs a scheme and something behind it, such as orders://{id}";
        }

        while (_at < _text.Length)
        {
            string? mistake = _text[_at] == '{' ? ReadPlaceholder() : ReadLiteral();
            if (mistake is not null)
            {
                return mistake;
            }
        }

        return null;
    }

    private bool HasScheme()
    {
        int colon = _text.IndexOf(':');
        return colon > 0
            && colon < _text.Length - 1
            && IsLetter(_text[0])
            && _text.Take(colon).All(static letter => IsLetter(letter) || IsDigit(letter) || letter is '+' or '-' or '.');
    }

    private string? ReadPlaceholder()
    {
        int end = _text.IndexOf('}', _at);
        if (end < 0)
        {
            return "a '{' in it is not closed";
        }

        string name = _text.Substring(_at + 1, end - _at - 1);
        if (!NameRules.IsParameterName(name))
        {
            return $"'{{{name}}}' must be the name of a parameter in braces and nothing else";
        }

        if (_parts.Exists(part => part.IsPlaceholder && part.Text == name))
        {
            return $"'{{{name}}}' stands in it twice";
        }

        if (_parts[_parts.Count - 1] is { IsPlaceholder: true } before)
        {
            return $"nothing stands between '{{{before.Text}}}' and '{{{name}}}', so nobody could tell where the one ends";
        }

        _parts.Add(new UriPart(name, IsPlaceholder: true));
        _at = end + 1;
        return null;
    }

    private string? ReadLiteral()
    {
        int start = _at;
        for (; _at < _text.Length && _text[_at] != '{'; _at++)
        {
            if (FindMistakeOf(_text[_at]) is { } mistake)
            {
                return mistake;
            }
        }

        _parts.Add(new UriPart(_text.Substring(start, _at - start), IsPlaceholder: false));
        return null;
    }

    private string? FindMistakeOf(char letter) => letter switch
    {
        '}' => "a '}' in it has no '{'",
        '%' when !(IsHex(_at + 1) && IsHex(_at + 2)) => "'%' must be followed by two hexadecimal digits",
        '%' => null,
        _ when IsLetter(letter) || IsDigit(letter) || Marks.IndexOf(letter) >= 0 => null,
        _ => $"'{letter}' is no character of a URI; write it percent-encoded, as a space is %20",
    };

    private bool IsHex(int index) => index < _text.Length && _text[index] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
