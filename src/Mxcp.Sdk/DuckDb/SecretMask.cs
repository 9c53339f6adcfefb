namespace Mxcp.DuckDb;

/// <summary>Takes secrets out of texts that others wrote: DuckDB's errors quote the SQL, whole or in part.</summary>
/// <param name="secrets">The texts of the secrets.</param>
internal sealed class SecretMask(IEnumerable<string> secrets)
{
    private const string Mask = "***";

    /// <summary>What is as long as that and stands in a secret is taken for a part of it.</summary>
    private const int LongestTold = 7;

    /// <summary>Shorter ones are words of every sentence.</summary>
    private const int ShortestSecret = 4;

    private readonly string[] _secrets = [.. secrets.Where(static secret => secret.Length >= ShortestSecret).Distinct(StringComparer.Ordinal)];

    /// <summary>A mask that takes nothing out.</summary>
    public static SecretMask None { get; } = new([]);

    /// <summary>A text without the secrets in it, and without the parts of them that are long enough to be known as such.</summary>
    public string Apply(string text)
    {
        if (_secrets.Length == 0)
        {
            return text;
        }

        bool[] isHidden = new bool[text.Length];
        foreach (string secret in _secrets)
        {
            int length = Math.Min(secret.Length, LongestTold + 1);
            for (int start = 0; start <= secret.Length - length; start++)
            {
                Hide(text, secret.AsSpan(start, length), isHidden);
            }
        }

        return Array.IndexOf(isHidden, true) < 0 ? text : Without(text, isHidden);
    }

    private static void Hide(string text, ReadOnlySpan<char> part, bool[] isHidden)
    {
        for (int from = 0; from < text.Length && text.AsSpan(from).IndexOf(part, StringComparison.Ordinal) is >= 0 and var at; from += at + 1)
        {
            isHidden.AsSpan(from + at, part.Length).Fill(true);
        }
    }

    private static string Without(string text, bool[] isHidden)
    {
        var shown = new System.Text.StringBuilder();
        for (int index = 0; index < text.Length; index++)
        {
            if (!isHidden[index])
            {
                shown.Append(text[index]);
            }
            else if (index == 0 || !isHidden[index - 1])
            {
                shown.Append(Mask);
            }
        }

        return shown.ToString();
    }
}
