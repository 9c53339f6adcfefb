using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>A class marked <c>[Plugin]</c>.</summary>
/// <param name="Declaration">The class's documentation id: its address in words.</param>
/// <param name="Name">The name that the attribute gives it.</param>
/// <param name="DisplayName">The class as a message writes it.</param>
/// <param name="FullName">The class as generated code writes it.</param>
/// <param name="Arguments">What its constructor takes.</param>
/// <param name="Functions">Its <c>[Udf]</c> methods, in the order in which they stand in it.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
internal sealed record PluginClass(
    string Declaration,
    string Name,
    string DisplayName,
    string FullName,
    EquatableArray<PluginArgument> Arguments,
    EquatableArray<SqlFunction> Functions,
    EquatableArray<Problem> Problems);

/// <summary>A parameter of the constructor of a plugin.</summary>
/// <param name="Role">Where it comes from.</param>
/// <param name="Type">Its type, as generated code writes it.</param>
internal sealed record PluginArgument(PluginArgumentRole Role, string Type);

/// <summary>Where a plugin gets what its constructor takes.</summary>
internal enum PluginArgumentRole
{
    /// <summary>The configuration.</summary>
    Configuration,

    /// <summary>The configuration's values alone.</summary>
    Values,

    /// <summary>The registered services.</summary>
    Service,
}

/// <summary>A method marked <c>[Udf]</c>.</summary>
/// <param name="Declaration">The method's documentation id.</param>
/// <param name="Name">The function's name, without that of the plugin.</param>
/// <param name="Method">The method's name.</param>
/// <param name="IsStatic">Whether it needs no object.</param>
/// <param name="IsPure">Whether equal arguments always give equal results.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Returns">What it returns.</param>
internal sealed record SqlFunction(
    string Declaration,
    string Name,
    string Method,
    bool IsStatic,
    bool IsPure,
    EquatableArray<SqlParameter> Parameters,
    SqlShape Returns);

/// <summary>A parameter of a function: the cancellation token where <paramref name="Shape"/> is <see langword="null"/>, else a value.</summary>
internal sealed record SqlParameter(string Name, SqlShape? Shape);
