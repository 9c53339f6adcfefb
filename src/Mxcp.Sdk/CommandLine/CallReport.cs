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

        return result.IsEmpty ? Success(default) : Success(isCompact ? [.. result.Span, (byte)'\n'] : ResultText.Of(endpoint, outcome.Result));
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
    public AdminResponse ToResponse() => Error is { } error ? AdminResponse.Error(AdminResponse.Failed, error) : new AdminResponse(AdminResponse.Ok, Output);

    /// <summary>What a server answered.</summary>
    public static CallReport OfResponse(AdminResponse response) => response.Status == AdminResponse.Ok
        ? Success(response.Body)
        : Failure(JsonElement.Parse(response.Body.Span).GetProperty("error").GetString());

    private static CallReport Success(ReadOnlyMemory<byte> output) => new(output, Error: null);
}
