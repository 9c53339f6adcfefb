using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Execution;
using Mxcp.Hosting;
using Mxcp.Hosting.Administration;

namespace Mxcp.CommandLine;

/// <summary>Runs SQL in the server of the same project that has the database.</summary>
internal static class RemoteQuery
{
    /// <summary>The path under which a server takes SQL.</summary>
    public const string Path = "/query";

    /// <summary>Runs SQL in the server of the same project and profile.</summary>
    /// <returns>The rows as JSON, or <see langword="null"/> when no server has the database.</returns>
    public static Task<CallReport?> TryRunAsync(ProjectConfiguration site, string sql, IReadOnlyList<string> arguments) =>
        ServerOfDatabase.AskAsync(site, Path, Write(sql, arguments));

    /// <summary>Serves such a request.</summary>
    public static async Task<AdminResponse> AnswerAsync(Application application, AdminRequest request, CancellationToken cancellation)
    {
        var asked = JsonElement.Parse(request.Body.Span);
        string sql = asked.GetProperty("sql").GetString()!;
        var arguments = QueryArguments.Read([.. asked.GetProperty("arguments").EnumerateArray().Select(static argument => argument.GetString()!)]);
        var context = new CallContext("query", application, NoClient.Instance, cancellation);
        var json = new ResultWriter();
        await application.EnterAsync(context).ConfigureAwait(false);
        try
        {
            await application.Database.WriteAsync(sql, arguments, returns: null, json, cancellation).ConfigureAwait(false);
            return new AdminResponse(AdminResponse.Ok, json.Written.ToArray());
        }
        catch (Exception exception) when (exception is DatabaseException or ResultException)
        {
            return AdminResponse.Error(AdminResponse.Failed, exception.Message);
        }
        finally
        {
            application.Leave(context);
            json.Release();
        }
    }

    private static ReadOnlyMemory<byte> Write(string sql, IReadOnlyList<string> arguments) => AdminResponse.Json(AdminResponse.Ok, json =>
    {
        json.WriteString("sql", sql);
        json.WriteStartArray("arguments");
        foreach (string argument in arguments)
        {
            json.WriteStringValue(argument);
        }

        json.WriteEndArray();
    }).Body;
}
