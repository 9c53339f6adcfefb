namespace Mxcp.Definitions.Yaml;

/// <summary>A key of a mapping: its name, what stands under it, and what it is for, in the words of an editor.</summary>
internal sealed record Key(string Name, KeyValue Value, string Description)
{
    /// <summary>Whether the key must be there, wherever it may.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its feature does not exist yet: what stands under it is checked, and that it stands there is an error.</summary>
    public bool IsNotYet { get; init; }

    /// <summary>The values of the table's selector with which the key may stand there; empty where with all.</summary>
    public IReadOnlyList<string> OnlyWith { get; init; } = [];
}
