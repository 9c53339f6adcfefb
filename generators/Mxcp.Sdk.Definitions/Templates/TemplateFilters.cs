namespace Mxcp.Definitions.Templates;

/// <summary>Every filter and every test there is.</summary>
internal static class TemplateFilters
{
    /// <summary>The filters, by name.</summary>
    public static IReadOnlyDictionary<string, TemplateFilter> All { get; } = ToDictionary(
        new("upper", "Upper", TemplateKinds.Text, TemplateFilterResult.Text),
        new("lower", "Lower", TemplateKinds.Text, TemplateFilterResult.Text),
        new("capitalize", "Capitalize", TemplateKinds.Text, TemplateFilterResult.Text),
        new("title", "Title", TemplateKinds.Text, TemplateFilterResult.Text),
        new("trim", "Trim", TemplateKinds.Text, TemplateFilterResult.Text, Optional("chars", TemplateKinds.Text)),
        new("replace", "Replace", TemplateKinds.Text, TemplateFilterResult.Text, Required("old", TemplateKinds.Text), Required("new", TemplateKinds.Text), Optional("count", TemplateKinds.Integer)),
        new("truncate", "Truncate", TemplateKinds.Text, TemplateFilterResult.Text, Optional("length", TemplateKinds.Integer), Optional("killwords", TemplateKinds.Boolean), Optional("end", TemplateKinds.Text), Optional("leeway", TemplateKinds.Integer)),
        new("indent", "Indent", TemplateKinds.Text, TemplateFilterResult.Text, Optional("width", TemplateKinds.Integer), Optional("first", TemplateKinds.Boolean), Optional("blank", TemplateKinds.Boolean)),
        new("wordcount", "WordCount", TemplateKinds.Text, TemplateFilterResult.Integer),
        new("length", "Length", TemplateKinds.Sized, TemplateFilterResult.Integer),
        new("count", "Length", TemplateKinds.Sized, TemplateFilterResult.Integer),
        new("first", "First", TemplateKinds.Text | TemplateKinds.List, TemplateFilterResult.Item),
        new("last", "Last", TemplateKinds.Text | TemplateKinds.List, TemplateFilterResult.Item),
        new("join", "Join", TemplateKinds.List, TemplateFilterResult.Text, Optional("d", TemplateKinds.Text), Optional("attribute", TemplateKinds.Text)),
        new("map", "Map", TemplateKinds.List, TemplateFilterResult.Property, new TemplateFilterParameter("attribute", TemplateKinds.Text, IsRequired: true, IsNamed: true)),
        new("sort", "Sort", TemplateKinds.List, TemplateFilterResult.Same, Optional("reverse", TemplateKinds.Boolean), Optional("case_sensitive", TemplateKinds.Boolean), Optional("attribute", TemplateKinds.Text)),
        new("unique", "Unique", TemplateKinds.List, TemplateFilterResult.Same, Optional("case_sensitive", TemplateKinds.Boolean), Optional("attribute", TemplateKinds.Text)),
        new("reverse", "Reverse", TemplateKinds.Text | TemplateKinds.List, TemplateFilterResult.Same),
        new("sum", "Sum", TemplateKinds.List, TemplateFilterResult.Number, Optional("attribute", TemplateKinds.Text), Optional("start", TemplateKinds.Numbers)),
        new("min", "Min", TemplateKinds.List, TemplateFilterResult.Item, Optional("case_sensitive", TemplateKinds.Boolean), Optional("attribute", TemplateKinds.Text)),
        new("max", "Max", TemplateKinds.List, TemplateFilterResult.Item, Optional("case_sensitive", TemplateKinds.Boolean), Optional("attribute", TemplateKinds.Text)),
        new("abs", "Abs", TemplateKinds.Numbers, TemplateFilterResult.Same),
        new("round", "Round", TemplateKinds.Numbers, TemplateFilterResult.Number, Optional("precision", TemplateKinds.Integer), Optional("method", TemplateKinds.Text)),
        new("int", "Int", TemplateKinds.Boolean | TemplateKinds.Numbers | TemplateKinds.Text, TemplateFilterResult.Integer, Optional("default", TemplateKinds.Numbers)),
        new("float", "Float", TemplateKinds.Boolean | TemplateKinds.Numbers | TemplateKinds.Text, TemplateFilterResult.Number, Optional("default", TemplateKinds.Numbers)),
        new("string", "String", TemplateKinds.Any, TemplateFilterResult.Text),
        new("list", "List", TemplateKinds.Sized, TemplateFilterResult.List),
        new("tojson", "ToJson", TemplateKinds.Any, TemplateFilterResult.Text, Optional("indent", TemplateKinds.Integer)),
        new("default", "Default", TemplateKinds.Any, TemplateFilterResult.SameOrArgument, Optional("default_value", TemplateKinds.Any), Optional("boolean", TemplateKinds.Boolean)),
        new("d", "Default", TemplateKinds.Any, TemplateFilterResult.SameOrArgument, Optional("default_value", TemplateKinds.Any), Optional("boolean", TemplateKinds.Boolean)));

    /// <summary>The tests, by name.</summary>
    public static IReadOnlyDictionary<string, TemplateFilter> Tests { get; } = ToDictionary(
        new("defined", "IsDefined", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("undefined", "IsNone", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("none", "IsNone", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("boolean", "IsBoolean", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("integer", "IsInteger", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("number", "IsNumber", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("string", "IsText", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("sequence", "IsList", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("mapping", "IsObject", TemplateKinds.Any, TemplateFilterResult.Boolean),
        new("odd", "IsOdd", TemplateKinds.Numbers, TemplateFilterResult.Boolean),
        new("even", "IsEven", TemplateKinds.Numbers, TemplateFilterResult.Boolean),
        new("divisibleby", "IsDivisibleBy", TemplateKinds.Numbers, TemplateFilterResult.Boolean, Required("num", TemplateKinds.Numbers)));

    private static TemplateFilterParameter Required(string name, TemplateKinds takes) => new(name, takes, IsRequired: true);

    private static TemplateFilterParameter Optional(string name, TemplateKinds takes) => new(name, takes);

    private static Dictionary<string, TemplateFilter> ToDictionary(params IReadOnlyList<TemplateFilter> filters) =>
        filters.ToDictionary(static filter => filter.Name, StringComparer.Ordinal);
}
