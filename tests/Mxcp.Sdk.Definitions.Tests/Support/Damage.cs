using System.Text;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>Makes texts for fuzz tests; the same seed makes the same texts.</summary>
internal static class Damage
{
    /// <summary>A text of pieces in any order.</summary>
    public static string Compose(Random random, IReadOnlyList<string> pieces, int longest)
    {
        var text = new StringBuilder();
        for (int i = random.Next(longest + 1); i > 0; i--)
        {
            text.Append(pieces[random.Next(pieces.Count)]);
        }

        return text.ToString();
    }

    /// <summary>A text with a few wounds: pieces cut out, put in, repeated, moved.</summary>
    public static string Wound(Random random, string text, IReadOnlyList<string> pieces)
    {
        var wounded = new StringBuilder(text);
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(wounded.Length);
            int length = Math.Min(random.Next(24), wounded.Length - at);
            string piece = wounded.ToString(at, length);
            switch (random.Next(4))
            {
                case 0:
                    wounded.Remove(at, length);
                    break;
                case 1:
                    wounded.Insert(at, pieces[random.Next(pieces.Count)]);
                    break;
                case 2:
                    wounded.Insert(at, piece);
                    break;
                default:
                    wounded.Remove(at, length);
                    wounded.Insert(random.Next(wounded.Length + 1), piece);
                    break;
            }
        }

        return wounded.ToString();
    }
}
