using System.ComponentModel;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>One call of an endpoint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EndpointCall
{
    private readonly Endpoint _endpoint;
    private readonly CallContext _context;

    internal EndpointCall(Endpoint endpoint, JsonElement arguments, CallContext context)
    {
        _endpoint = endpoint;
        _context = context;
        Arguments = new ArgumentObject(arguments, Violations);
    }

    /// <summary>The arguments.</summary>
    public ArgumentObject Arguments { get; }

    /// <summary>Takes the result.</summary>
    public ResultWriter Result { get; } = new();

    /// <summary>Cancelled when the caller no longer waits, or the server must stop.</summary>
    public CancellationToken Cancellation => _context.Cancellation;

    internal Violations Violations { get; } = new();

    /// <summary>A service from the call's scope, which is made when the first is asked for and lasts as long as the call.</summary>
    /// <typeparam name="T">The type under which the service is registered.</typeparam>
    /// <exception cref="InvalidOperationException">No such service is registered.</exception>
    public T Service<T>()
        where T : notnull => _context.Service<T>();

    /// <summary>
    /// Ends the reading of arguments: names that are not declared and names given twice become violations.
    /// </summary>
    /// <returns>Whether the handler may be called; when not, the caller is told every violation at once.</returns>
    public bool Accept()
    {
        Arguments.EndParameters(_endpoint.ParameterNames);
        return Violations.IsEmpty;
    }

    /// <summary>Runs a statement on the database and writes its rows as the result.</summary>
    internal Task WriteRowsAsync(string sql, SqlArguments arguments, ResultShape? returns) =>
        _context.Database.WriteAsync(sql, arguments, returns, Result, Cancellation);
}
