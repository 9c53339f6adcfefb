namespace Mxcp.Generators.Emission;

/// <summary>Hands out names, each once.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Unique(string name)
    {
        string unique = name;
        for (int i = 2; !_taken.Add(unique); i++)
        {
            unique = $"{name}{i}";
        }

        return unique;
    }
}
