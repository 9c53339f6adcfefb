namespace Mxcp;

/// <summary>Runs a static method once, after the database was opened and before the first call of an endpoint.</summary>
/// <remarks>
/// <para>
/// Hooks run one after the other: by <see cref="Order"/>, then by the path of their file, then by their place in it. They may
/// be synchronous or asynchronous, take a <see cref="CancellationToken"/> and services, and use <see cref="MxcpRuntime.Db"/>.
/// </para>
/// <para>A hook that fails is logged and the others still run, unless it is <see cref="Required"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnInitAttribute : Attribute
{
    /// <summary>The place among the hooks; lower numbers run first. Zero by default.</summary>
    public int Order { get; set; }

    /// <summary>
    /// Whether the application must not start without this hook: when it fails, calls that wait are told so, and the process
    /// ends with exit code 1.
    /// </summary>
    public bool Required { get; set; }
}
