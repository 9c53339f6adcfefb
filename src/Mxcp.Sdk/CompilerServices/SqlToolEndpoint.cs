using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A tool that an SQL statement implements.</summary>
/// <param name="name">The name under which clients call it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SqlToolEndpoint(string name) : ToolEndpoint(name)
{
    /// <inheritdoc/>
    public override bool UsesDatabase => true;

    /// <summary>The statement, with <c>$name</c> for each parameter.</summary>
    protected abstract string Sql { get; }

    /// <summary>What the definition says of the result; <see langword="null"/> when it says nothing, and rows go out as they are.</summary>
    protected virtual ResultShape? Returns => null;

    /// <inheritdoc/>
    public sealed override async ValueTask InvokeAsync(EndpointCall call)
    {
        var arguments = new SqlArguments();
        Bind(call, arguments);
        if (call.Accept())
        {
            await call.WriteRowsAsync(Sql, arguments, Returns).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the arguments of a call into the parameters of the statement.</summary>
    /// <param name="call">The call.</param>
    /// <param name="sql">Takes the parameters.</param>
    protected abstract void Bind(EndpointCall call, SqlArguments sql);
}
