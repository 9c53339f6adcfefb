using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Places;

/// <summary>Where a token stands in a text, every time it does, strings and comments included. The text is searched as far as somebody asks, and once.</summary>
internal sealed class TokenPlaces(string text, string token)
{
    private readonly List<int> _starts = [];

    /// <summary>The place of an occurrence, from 0, or <see langword="null"/> where there are fewer.</summary>
    public SourceSpan? Find(int occurrence)
    {
        while (_starts.Count <= occurrence && token.Length > 0)
        {
            int from = _starts.Count == 0 ? 0 : _starts[_starts.Count - 1] + 1;
            int at = text.IndexOf(token, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            _starts.Add(at);
        }

        return token.Length == 0 ? null : new SourceSpan(_starts[occurrence], _starts[occurrence] + token.Length);
    }
}
