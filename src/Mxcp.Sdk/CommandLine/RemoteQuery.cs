using System.Text.Json;
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
    public static Task<CallReport?> TryRunAsync(ProjectConfiguration site, string sql, IReadOnlyDictionary<string, string> arguments) =>
        ServerOfDatabase.AskAsync(site, Path, Write(sql, arguments));

    /// <summary>Serves such a request.</summary>
    public static async Task<AdminResponse> AnswerAsync(Application application, AdminRequest request, CancellationToken cancellation)
    {
        var asked = JsonElement.Parse(request.Body.Span);
        string sql = asked.GetProperty("sql").GetString()!;
        var arguments = QueryArguments.Read(asked.GetProperty("arguments").EnumerateObject().ToDictionary(static argument => argument.Name, static argument => argument.Value.GetString()!));
        var context = new CallContext("query", application, NoClient.Instance, cancellation);
        await application.EnterAsync(context).ConfigureAwait(false);
        try
        {
            return (await CallReport.OfQueryAsync(application.Database, sql, arguments, cancellation).ConfigureAwait(false)).ToResponse();
        }
        finally
        {
            application.Leave(context);
        }
    }

    private static ReadOnlyMemory<byte> Write(string sql, IReadOnlyDictionary<string, string> arguments) => AdminResponse.Json(AdminResponse.Ok, json =>
    {
        json.WriteString("sql", sql);
        json.WriteStartObject("arguments");
        foreach (var (name, text) in arguments)
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
    }).Body;
}
