namespace Mxcp.Generators.Emission;

/// <summary>The static fields and methods that the body of a generated class turns out to need.</summary>
internal sealed class Members
{
    private readonly NameScope _names = new();
    private readonly List<string> _fields = [];
    private readonly Queue<Action<CodeWriter>> _methods = new();

    /// <summary>Adds a constant of the class and gives its name.</summary>
    public string Field(string type, string name, string value)
    {
        string unique = _names.Unique(name);
        _fields.Add($"private static readonly {type} {unique} = {value};");
        return unique;
    }

    /// <summary>Adds a constant that several places share: the same value under the same name is one field.</summary>
    public string Constant(string type, string name, string value)
    {
        string wanted = $"private static readonly {type} {name} = {value};";
        return _fields.Contains(wanted) ? name : Field(type, name, value);
    }

    /// <summary>Adds a method and gives its name; it is written later, and may add members itself.</summary>
    public string Method(string name, Action<CodeWriter, string> write)
    {
        string unique = _names.Unique(name);
        _methods.Enqueue(writer => write(writer, unique));
        return unique;
    }

    public IReadOnlyList<string> Fields => _fields;

    /// <summary>Writes the methods asked for so far, and those that they ask for in turn.</summary>
    public void WriteMethods(CodeWriter writer)
    {
        while (_methods.Count > 0)
        {
            writer.Gap();
            _methods.Dequeue()(writer);
        }
    }
}
