using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.DuckDb;
using Mxcp.Execution;
using Mxcp.Hosting.Administration;

namespace Mxcp.CommandLine;

/// <summary>What <c>run</c> and <c>query</c> have to say of what they did.</summary>
/// <param name="Output">What it prints.</param>
/// <param name="Error">Why the call failed; <see langword="null"/> when it did not.</param>
internal sealed record CallReport(ReadOnlyMemory<byte> Output, string? Error)
{
    /// <summary>What the result does not say itself: that it was cut.</summary>
    public string? Note { get; init; }

    /// <summary>Of a call that failed.</summary>
    public static CallReport Failure(string? error) => new(default, error);

    /// <summary>Of a call that has ended.</summary>
    /// <param name="endpoint">What was called.</param>
    /// <param name="name">Its name as the command line says it, or the URI.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="isCompact">Whether the result is printed on one line.</param>
    public static CallReport Of(Endpoint endpoint, string name, CallOutcome outcome, bool isCompact)
    {
        if (!outcome.IsSuccess)
        {
            return Failure(outcome.Error);
        }

        if (outcome.Contents is { } contents)
        {
            return Success(Encoding.UTF8.GetBytes(ContentText.Of(contents, isCompact)));
        }

        var result = outcome.Result.Written;
        if (endpoint is ResourceEndpoint && result.Span.SequenceEqual("null"u8))
        {
            return Failure($"There is no resource {name}.");
        }

        var report = result.IsEmpty ? Success(default) : Success(isCompact ? [.. result.Span, (byte)'\n'] : ResultText.Of(endpoint, outcome.Result));
        return report with { Note = outcome.Result.Meter?.Cut?.Notice };
    }

    /// <summary>Of SQL, which is run here: the rows as JSON.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<CallReport> OfQueryAsync(DuckDbDatabase database, string sql, SqlArguments arguments, CancellationToken cancellation)
    {
        var json = new ResultWriter();
        try
        {
            await database.WriteAsync(sql, arguments, returns: null, json, cancellation).ConfigureAwait(false);
            return Success(json.Written.ToArray());
        }
        catch (Exception exception) when (exception is DatabaseException or ResultException)
        {
            return Failure(exception.Message);
        }
        finally
        {
            json.Release();
        }
    }

    /// <summary>What the server that did it answers; <see cref="OfResponse"/> makes the same of it again.</summary>
    public AdminResponse ToResponse() => (Error, Note) switch
    {
        ({ } error, _) => AdminResponse.Error(AdminResponse.Failed, error),
        (_, { } note) => AdminResponse.Json(AdminResponse.Cut, json =>
        {
            json.WriteString("output", Output.Span);
            json.WriteString("note", note);
        }),
        _ => new AdminResponse(AdminResponse.Ok, Output),
    };

    /// <summary>What a server answered.</summary>
    public static CallReport OfResponse(AdminResponse response)
    {
        if (response.Status == AdminResponse.Ok)
        {
            return Success(response.Body);
        }

        var body = JsonElement.Parse(response.Body.Span);
        return response.Status == AdminResponse.Cut
            ? Success(Encoding.UTF8.GetBytes(body.GetProperty("output").GetString()!)) with { Note = body.GetProperty("note").GetString() }
            : Failure(body.GetProperty("error").GetString());
    }

    private static CallReport Success(ReadOnlyMemory<byte> output) => new(output, Error: null);
}
