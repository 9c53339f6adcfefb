using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>A method that runs when the application starts or ends.</summary>
/// <param name="Name">The method, for messages.</param>
/// <param name="Run">Calls it.</param>
/// <param name="IsRequired">Whether the application must not start without it.</param>
internal sealed record Hook(string Name, Func<HookCall, ValueTask> Run, bool IsRequired);
