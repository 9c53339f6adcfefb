using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>What a tool's definition tells clients of its effects; <see langword="null"/> where it tells nothing.</summary>
/// <param name="ReadOnly">Whether the tool leaves its environment as it is.</param>
/// <param name="Destructive">Whether it may destroy or overwrite something.</param>
/// <param name="Idempotent">Whether a repeated call with the same arguments changes nothing more.</param>
/// <param name="OpenWorld">Whether it deals with things outside of the server.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ToolHints(bool? ReadOnly, bool? Destructive, bool? Idempotent, bool? OpenWorld);
