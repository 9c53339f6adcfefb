using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A prompt with its contract: one class for each is generated from its definition.</summary>
/// <param name="name">The name under which clients ask for it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PromptEndpoint(string name) : Endpoint(name)
{
    internal sealed override string Kind => "prompt";
}
