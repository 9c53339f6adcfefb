namespace Mxcp.Definitions.Templates;

/// <summary>What Jinja2 has and this language has not, each with what to do instead.</summary>
internal static class TemplateForeign
{
    private const string OneText = "a template is one text; write it out where it is used";

    /// <summary>What to do instead of a statement, or <see langword="null"/> where Jinja2 does not know it either.</summary>
    public static string? WayOutOfStatement(string word) => word switch
    {
        "macro" or "call" or "import" or "from" or "include" or "extends" or "block" => OneText,
        "filter" => "put the filter behind each value: {{ value | upper }}",
        "with" => "use 'set'",
        "do" => "compute the value with 'set'",
        "break" or "continue" => "use 'if' inside the loop",
        "autoescape" => "nothing is escaped; leave it out",
        "trans" or "pluralize" or "debug" => "leave it out",
        _ => null,
    };

    /// <summary>Whether a word ends a statement that was refused.</summary>
    public static bool EndsStatement(string word) =>
        word.StartsWith("end", StringComparison.Ordinal) && WayOutOfStatement(word.Substring(3)) is not null;

    /// <summary>What to do instead of a filter.</summary>
    public static string? WayOutOfFilter(string name) => name switch
    {
        "e" or "escape" or "forceescape" or "safe" => "nothing is escaped in a prompt; leave it out",
        "select" or "reject" or "selectattr" or "rejectattr" => "write {% if %} inside a loop",
        "groupby" or "batch" or "slice" or "dictsort" or "items" => "prepare the value before the prompt is asked for, or write the prompt in C#",
        "format" => "put texts together with ~",
        "pprint" or "xmlattr" or "urlize" or "urlencode" or "striptags" or "wordwrap" or "center" or "filesizeformat" or "random" or "attr" =>
            "it is not supported; write the prompt in C# if you need it",
        _ => null,
    };

    /// <summary>What to do instead of calling a method of a value, as Python could.</summary>
    public static string WayOutOfMethod(string name) => name switch
    {
        "upper" or "lower" or "title" or "capitalize" or "replace" => $"use the filter: value | {name}",
        "strip" => "use the filter: value | trim",
        "join" => "use the filter: list | join(', ')",
        "items" or "keys" or "values" => "loop over the object for its names, and take each value with object[name]",
        "startswith" or "endswith" => "compare a part of the text: text[:3] == 'abc'",
        "get" => "write object['name'], which is none where it is missing",
        _ => "use a filter, or write the prompt in C#",
    };
}
