using System.ComponentModel;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>One call of a method that finds what may be offered for a parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompletionCall
{
    private readonly EndpointCall _call;
    private readonly IReadOnlyDictionary<string, string> _arguments;
    private readonly CompletionValues _values;

    internal CompletionCall(EndpointCall call, string text, IReadOnlyDictionary<string, string> arguments, CompletionValues values)
    {
        _call = call;
        _arguments = arguments;
        _values = values;
        Text = text;
    }

    /// <summary>What the person has typed so far.</summary>
    public string Text { get; }

    /// <summary>Cancelled when the caller no longer waits, or the server must stop.</summary>
    public CancellationToken Cancellation => _call.Cancellation;

    /// <summary>What another parameter was filled in with; <see langword="null"/> where that is not known yet.</summary>
    /// <param name="name">The parameter.</param>
    public string? Argument(string name) => _arguments.GetValueOrDefault(name);

    /// <summary>A service from the call's scope, which is made when the first is asked for and lasts as long as the call.</summary>
    /// <typeparam name="T">The type under which the service is registered.</typeparam>
    /// <exception cref="InvalidOperationException">No such service is registered.</exception>
    public T Service<T>()
        where T : notnull => _call.Service<T>();

    /// <summary>Gives what was found.</summary>
    /// <param name="values">The values; <see langword="null"/> for none.</param>
    public void Give(IEnumerable<string?>? values)
    {
        bool isAll = values is IReadOnlyCollection<string?> or ICollection<string?>;
        foreach (string? value in values ?? [])
        {
            Cancellation.ThrowIfCancellationRequested();
            if (!_values.Add(value) && !isAll)
            {
                _values.LeaveOpen();
                return;
            }
        }
    }

    /// <summary>Gives what is found, as it comes.</summary>
    /// <param name="values">The values; <see langword="null"/> for none.</param>
    public async ValueTask GiveAsync(IAsyncEnumerable<string?>? values)
    {
        if (values is null)
        {
            return;
        }

        await foreach (string? value in _call.Each(values))
        {
            Cancellation.ThrowIfCancellationRequested();
            if (!_values.Add(value))
            {
                _values.LeaveOpen();
                return;
            }
        }
    }
}
