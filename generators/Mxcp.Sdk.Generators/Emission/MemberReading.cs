using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the expression that reads a parameter or a property, given, left out or null.</summary>
/// <param name="Source">The variable it is read from.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether a caller must give it.</param>
internal sealed record MemberReading(string Source, string Name, MxcpType Type, bool IsRequired)
{
    /// <summary>Whether a caller may send null where a value must be sent.</summary>
    public bool TakesNull { get; init; }

    /// <summary>What stands for null.</summary>
    public string Null { get; init; } = "null";

    /// <summary>The default, where C# can write it as plainly as YAML.</summary>
    public string? SimpleDefault { get; init; }

    private string Key => CSharpLiteral.Text(Name);

    /// <summary>The expression.</summary>
    /// <param name="locals">The local variables of the method that reads it.</param>
    /// <param name="read">The expression that reads the value out of an argument.</param>
    public string Write(Locals locals, Func<string, string> read) => Type.Default switch
    {
        null or NullLiteral when Type.Default is null && IsRequired => Required(locals, read),
        null or NullLiteral => Conditional(Optional, Null, locals, read),
        _ when SimpleDefault is not null => Conditional(Optional, NullOr(SimpleDefault), locals, read),
        _ => NullOr(read($"{Source}.{Optional}Or({Key}, {CSharpLiteral.JsonUtf8(JsonText.Of(Type.Default))})")),
    };

    /// <summary>Null counts as not given, unless the definition says that it must not come.</summary>
    private string Optional => Type.Nullable == false ? "OptionalNotNull" : "Optional";

    private string Required(Locals locals, Func<string, string> read) =>
        Type.Nullable ?? TakesNull ? Conditional("RequiredOrNull", Null, locals, read) : read($"{Source}.Required({Key})");

    private string Conditional(string method, string otherwise, Locals locals, Func<string, string> read)
    {
        string given = locals.Given(Name);
        return $"{Source}.{method}({Key}, out var {given}) ? {read(given)} : {otherwise}";
    }

    /// <summary>Where the definition takes null as a value, it does not stand for the default.</summary>
    private string NullOr(string expression) => Type.Nullable == true ? $"{Source}.IsNull({Key}) ? {Null} : {expression}" : expression;
}
