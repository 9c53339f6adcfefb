namespace Mxcp.Definitions.Templates;

/// <summary>The variables that a place in a template sees: those of its loop, and around them those of the loops and the template around it.</summary>
internal sealed class TemplateScope
{
    /// <summary>The name under which the body of a loop sees how far the loop is.</summary>
    public const string Loop = "loop";

    private static readonly TemplateType LoopType = new TemplateType.Object(IsOpen: false, new(
    [
        new TemplateProperty("index", TemplateType.Whole),
        new TemplateProperty("index0", TemplateType.Whole),
        new TemplateProperty("first", TemplateType.Truth),
        new TemplateProperty("last", TemplateType.Truth),
        new TemplateProperty("length", TemplateType.Whole),
    ]));

    private readonly TemplateScope? _outer;
    private readonly Dictionary<string, TemplateType> _types = new(StringComparer.Ordinal);

    private TemplateScope(TemplateScope? outer)
    {
        _outer = outer;
    }

    /// <summary>Whether <see cref="Loop"/> means the loop here, and not a parameter of that name.</summary>
    public bool IsLoop => _outer is not null;

    /// <summary>Every name that can be used here.</summary>
    public IEnumerable<string> Names => _types.Keys.Concat(_outer?.Names ?? []);

    /// <summary>The scope of a template with its parameters.</summary>
    public static TemplateScope Of(IEnumerable<TemplateProperty> parameters)
    {
        var scope = new TemplateScope(outer: null);
        foreach (var parameter in parameters)
        {
            scope._types[parameter.Name] = parameter.Type;
        }

        return scope;
    }

    /// <summary>The scope of a loop's body.</summary>
    public TemplateScope Enter(string variable, TemplateType item)
    {
        var scope = new TemplateScope(this);
        scope._types[variable] = item;
        scope._types[Loop] = LoopType;
        return scope;
    }

    public TemplateType? Find(string name) => _types.TryGetValue(name, out var type) ? type : _outer?.Find(name);

    /// <summary>Whether a name belongs to what is around this scope.</summary>
    public bool IsOuter(string name) => !_types.ContainsKey(name) && _outer?.Find(name) is not null;

    /// <summary>Gives a variable of this scope a type; one that may keep its value gets a type for both.</summary>
    public void Set(string name, TemplateType type, bool isCertain)
    {
        _types[name] = isCertain || !_types.TryGetValue(name, out var before) ? type : TemplateType.Join(before, type);
    }
}
