using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>A function in one statement, on one of the threads that run it.</summary>
/// <param name="function">The function.</param>
/// <param name="connection">The connection whose statement calls it.</param>
internal sealed class FunctionRun(ScalarFunction function, DuckDbConnection connection)
{
    private static readonly ContextCallback InContext = static run => ((FunctionRun)run!).Compute();

    private readonly FunctionCall _call = new(function);

    /// <summary>Computes the rows of a chunk, as part of the call that owns the connection.</summary>
    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public string? Execute(nint chunk, nint output)
    {
        try
        {
            _call.Attach(chunk, output);
            if (connection.Caller is { } caller)
            {
                ExecutionContext.Run(caller, InContext, this);
            }
            else
            {
                Compute();
            }

            return null;
        }
        catch (Exception exception)
        {
            string message = Describe(exception);
            connection.Failures.Add(message, exception);
            return message;
        }
    }

    // A function's own message is for the caller; that of any other exception may hold values, and is for the log.
    private string Describe(Exception exception) => exception is EndpointException
        ? $"{function.Name}: {exception.Message.Replace('\0', ' ')}"
        : $"{function.Name} failed: {exception.GetType().Name}";

    private void Compute()
    {
        _call.Cancellation = CallContext.Current?.Cancellation ?? CancellationToken.None;
        using (FunctionScope.Enter(function.Name))
        {
            function.Run(_call);
        }
    }
}
