namespace Mxcp;

/// <summary>Runs a static method once, when the application ends in good order and its last call has been answered.</summary>
/// <remarks>
/// Hooks run one after the other, in the order that <see cref="OnInitAttribute"/> describes, with the database still open. A
/// hook that fails is logged and the others still run. All of them together have ten seconds.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnShutdownAttribute : Attribute
{
    /// <summary>The place among the hooks; lower numbers run first. Zero by default.</summary>
    public int Order { get; set; }
}
