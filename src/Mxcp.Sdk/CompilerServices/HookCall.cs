using System.ComponentModel;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>One run of a hook.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookCall
{
    private readonly CallContext _context;

    internal HookCall(CallContext context)
    {
        _context = context;
    }

    /// <summary>Cancelled when the application must end before the hook has.</summary>
    public CancellationToken Cancellation => _context.Cancellation;

    /// <summary>A service from the hook's scope, which is made when the first is asked for and lasts as long as the hook runs.</summary>
    /// <typeparam name="T">The type under which the service is registered.</typeparam>
    /// <exception cref="InvalidOperationException">No such service is registered.</exception>
    public T Service<T>()
        where T : notnull => _context.Service<T>();
}
