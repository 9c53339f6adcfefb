namespace Mxcp.Tests.Support;

/// <summary>Texts that are nearly right.</summary>
internal static class Mutations
{
    private static readonly byte[] Alphabet = [.. "{}[]\",:\\u0d8eE+-.5tfn \n"u8, 0xFF];

    /// <summary>A text with a few of its bytes removed, added, replaced or repeated.</summary>
    public static byte[] Of(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(20), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
