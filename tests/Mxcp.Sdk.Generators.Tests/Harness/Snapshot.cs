namespace Mxcp.Generators.Tests.Harness;

/// <summary>Compares a text with the file it was last accepted as: <c>x.verified.txt</c>. What differs stands beside it as <c>x.received.txt</c>; <c>tests/accept</c> takes it over.</summary>
internal static class Snapshot
{
    /// <summary>Fails where the text differs from what was accepted.</summary>
    /// <param name="folder">The folder of the snapshot.</param>
    /// <param name="name">Its name and ending, such as <c>diagnostics.txt</c>.</param>
    /// <param name="text">The text; where it is empty, no snapshot must exist.</param>
    public static void Verify(string folder, string name, string text)
    {
        string verified = Path.Combine(folder, WithMark(name, "verified"));
        string received = Path.Combine(folder, WithMark(name, "received"));
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        File.Delete(received);
        if (expected == text)
        {
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetRelativePath(Repository.Root, verified)} differs from what was received:\n{FirstDifference(expected, text)}\nRun tests/accept if the new text is right.");
    }

    private static string WithMark(string name, string mark)
    {
        int dot = name.LastIndexOf('.');
        return $"{name[..dot]}.{mark}{name[dot..]}";
    }

    private static string FirstDifference(string expected, string received)
    {
        string[] left = expected.Split('\n');
        string[] right = received.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"line {line + 1}\n  - {(line < left.Length ? left[line] : "(end)")}\n  + {(line < right.Length ? right[line] : "(end)")}";
    }
}
