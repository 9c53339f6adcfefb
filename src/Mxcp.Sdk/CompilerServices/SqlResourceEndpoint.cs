using System.ComponentModel;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>A resource that an SQL statement implements.</summary>
/// <param name="name">The name in the definition, or one made of the URI.</param>
/// <param name="uri">Where clients find it; with parameters, a template with a <c>{name}</c> for each.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SqlResourceEndpoint(string name, string uri) : ResourceEndpoint(name, uri)
{
    /// <inheritdoc/>
    public override bool UsesDatabase => true;

    /// <summary>The statement, with <c>$name</c> for each parameter.</summary>
    protected abstract string Sql { get; }

    /// <summary>What the definition says of the content; <see langword="null"/> when it says nothing, and rows go out as they are.</summary>
    protected virtual ResultShape? Returns => null;

    /// <inheritdoc/>
    public sealed override async ValueTask InvokeAsync(EndpointCall call)
    {
        var arguments = new SqlArguments();
        Bind(call, arguments);
        if (!call.Accept())
        {
            return;
        }

        try
        {
            await call.WriteRowsAsync(Sql, arguments, Returns).ConfigureAwait(false);
        }
        catch (NoRowException)
        {
            // Where one row is the content, none says that there is no such resource.
            call.Result.Clear();
            call.Result.WriteNull();
        }
    }

    /// <summary>Reads the arguments of a call into the parameters of the statement.</summary>
    /// <param name="call">The call.</param>
    /// <param name="sql">Takes the parameters.</param>
    protected abstract void Bind(EndpointCall call, SqlArguments sql);
}
