using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Mxcp.Generators.Binding;

/// <summary>Names of the contract as C# writes them.</summary>
internal static class Identifiers
{
    // Names that generated methods use themselves.
    private static readonly string[] Taken = ["call", "arguments", "argument", "handler", "result", "json", "sql", "item", "items", "key", "value", "properties"];

    /// <summary><c>top_customers</c> becomes <c>TopCustomers</c>.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder(name.Length);
        bool startsWord = true;
        foreach (char letter in name)
        {
            if (letter is '_' or '-')
            {
                startsWord = true;
                continue;
            }

            pascal.Append(startsWord ? char.ToUpperInvariant(letter) : letter);
            startsWord = false;
        }

        return pascal.Length == 0 || pascal[0] is >= '0' and <= '9' ? "_" + pascal : pascal.ToString();
    }

    /// <summary><c>page_size</c> becomes <c>pageSize</c>, and what C# or the generated code around it has taken is set apart.</summary>
    public static string Local(string name)
    {
        string pascal = Pascal(name);
        string camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        if (Taken.Contains(camel))
        {
            return camel + "Value";
        }

        return Escape(camel);
    }

    /// <summary>A name of the project's own C#, with an <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
