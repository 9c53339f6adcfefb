using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>A method that runs when the server starts or stops.</summary>
/// <param name="Kind">When it runs.</param>
/// <param name="DisplayName">The method as a message writes it.</param>
/// <param name="DeclaringType">The type it stands in, as generated code writes it.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Parameters">Where its arguments come from.</param>
/// <param name="IsAwaited">Whether what it returns must be awaited.</param>
/// <param name="Order">Its place among the others, as the attribute says it.</param>
/// <param name="IsRequired">Whether the server cannot start without it.</param>
/// <param name="File">Its file relative to the project: the second key of the order.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record Hook(
    HookKind Kind,
    string DisplayName,
    string DeclaringType,
    string Method,
    EquatableArray<HookParameter> Parameters,
    bool IsAwaited,
    int Order,
    bool IsRequired,
    string File,
    EquatableArray<Problem> Problems);

/// <summary>When a hook runs.</summary>
internal enum HookKind
{
    Init,
    Shutdown,
}

/// <summary>A parameter of a hook: the cancellation token where <paramref name="Service"/> is <see langword="null"/>, else a service.</summary>
internal sealed record HookParameter(string Name, string? Service);
