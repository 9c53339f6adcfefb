using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Execution.Limits;

namespace Mxcp.CompilerServices;

/// <summary>One call of an endpoint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EndpointCall
{
    private readonly Endpoint _endpoint;
    private readonly CallContext _context;
    private long _size;

    internal EndpointCall(Endpoint endpoint, JsonElement arguments, CallContext context, ResultMeter? meter = null)
    {
        _endpoint = endpoint;
        _context = context;
        Arguments = new ArgumentObject(arguments, Violations);
        Result = meter is null ? new ResultWriter() : new ResultWriter(meter);
    }

    /// <summary>The arguments.</summary>
    public ArgumentObject Arguments { get; }

    /// <summary>Takes the result.</summary>
    public ResultWriter Result { get; }

    /// <summary>Cancelled when the caller no longer waits, or the server must stop.</summary>
    public CancellationToken Cancellation => _context.Cancellation;

    internal Violations Violations { get; } = new();

    /// <summary>The content that the call gives; <see langword="null"/> where it gives a value or nothing.</summary>
    internal List<ToolContent>? Contents { get; private set; }

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

    /// <summary>Walks over values as they come, for as long as the call is not cancelled.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="values">The values.</param>
    public ConfiguredCancelableAsyncEnumerable<T> Each<T>(IAsyncEnumerable<T> values) =>
        values.WithCancellation(Cancellation).ConfigureAwait(continueOnCapturedContext: false);

    /// <summary>Gives one piece of content as the result.</summary>
    /// <param name="content">The content; <see langword="null"/> for none.</param>
    public void Give(ToolContent? content) => GiveAll(content is null ? [] : [content]);

    /// <summary>Gives several pieces of content as the result.</summary>
    /// <param name="contents">The content; <see langword="null"/> for none.</param>
    public void GiveAll(IEnumerable<ToolContent>? contents)
    {
        Contents ??= [];
        foreach (var content in contents ?? [])
        {
            Add(content);
        }
    }

    /// <summary>Gives pieces of content as the result, as they come.</summary>
    /// <param name="contents">The content; <see langword="null"/> for none.</param>
    public async ValueTask GiveAllAsync(IAsyncEnumerable<ToolContent>? contents)
    {
        Contents ??= [];
        if (contents is null)
        {
            return;
        }

        await foreach (var content in Each(contents))
        {
            Add(content);
        }
    }

    private void Add(ToolContent? content)
    {
        Contents!.Add(content ?? throw new ResultException($"[{Contents.Count}]", "must not be null"));
        if (Result.Meter is { } meter)
        {
            _size += ContentSize.Of(content);
            meter.CheckEnd(_size);
        }
    }

    /// <summary>Runs a statement on the database and writes its rows as the result.</summary>
    internal Task WriteRowsAsync(string sql, SqlArguments arguments, ResultShape? returns) =>
        _context.Database.WriteAsync(sql, arguments, returns, Result, Cancellation);
}
