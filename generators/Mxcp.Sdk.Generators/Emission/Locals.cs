using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>The local variables of one generated method: one per name of the contract, none of them twice.</summary>
internal sealed class Locals
{
    private readonly NameScope _scope = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Locals(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            _names[name] = _scope.Unique(Identifiers.Local(name));
        }
    }

    /// <summary>The variable that holds a value.</summary>
    public string Of(string name) => _names[name];

    /// <summary>A variable for the argument that a value is read from.</summary>
    public string Given(string name) => _scope.Unique(Of(name) + "Argument");
}
