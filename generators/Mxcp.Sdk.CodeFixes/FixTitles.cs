using System.Text.RegularExpressions;
using Mxcp.Definitions.Problems;

namespace Mxcp.CodeFixes;

/// <summary>What a fix is called in the menu of an editor.</summary>
internal static class FixTitles
{
    private static readonly Regex Namespaces = new(@"global::(\w+\.)*", RegexOptions.CultureInvariant);
    private static readonly Regex MethodName = new(@"(?<name>\w+)\(", RegexOptions.CultureInvariant);

    public static string Of(FixKind kind, string text) => kind switch
    {
        FixKind.ChangeType => $"Change the type to {Short(text)}",
        FixKind.AddParameter => $"Add the parameter {Short(text)}",
        FixKind.AddProperty => $"Add the property {Short(text)}",
        FixKind.RemoveParameter => "Remove the parameter",
        FixKind.ChangeDefault when text.Length == 0 => "Leave the default to the definition",
        FixKind.ChangeDefault => $"Make the default {text}",
        FixKind.BindTo => $"Bind to {text}",
        FixKind.WriteMethod => $"Write the method {MethodName.Match(text).Groups["name"].Value}",
        _ => throw new InvalidOperationException(kind.ToString()),
    };

    private static string Short(string text) => Namespaces.Replace(text, "");
}
