using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Execution;
using Mxcp.Hosting;
using Mxcp.Hosting.Administration;

namespace Mxcp.CommandLine;

/// <summary>Calls an endpoint in the server of the same project that has the database.</summary>
internal static class RemoteRun
{
    /// <summary>The path under which a server takes calls.</summary>
    public const string Path = "/run";

    /// <summary>Calls the endpoint in the server of the same project and profile.</summary>
    /// <returns>What came of it, or <see langword="null"/> when no server has the database.</returns>
    public static Task<CallReport?> TryRunAsync(ProjectConfiguration site, Endpoint endpoint, JsonElement arguments, RequestIdentity identity, EndpointRun.Request request) =>
        ServerOfDatabase.AskAsync(site, Path, Write(endpoint, arguments, identity, request));

    /// <summary>Serves such a call.</summary>
    public static async Task<AdminResponse> AnswerAsync(Application application, AdminRequest request, CancellationToken cancellation)
    {
        var asked = JsonElement.Parse(request.Body.Span);
        string? kind = asked.GetProperty("kind").GetString();
        string? address = asked.GetProperty("address").GetString();
        if (application.Catalog.All.FirstOrDefault(endpoint => endpoint.Kind == kind && endpoint.Address == address) is not { } endpoint)
        {
            return AdminResponse.Error(AdminResponse.Failed, $"The server that runs has no {kind} '{address}': it was started from another build.");
        }

        var arguments = asked.TryGetProperty("arguments", out var given) ? given : default;
        var outcome = await application.Pipeline.RunAsync(endpoint, arguments, NoClient.Of(IdentityText.Read(asked)), cancellation).ConfigureAwait(false);
        return CallReport.Of(endpoint, asked.GetProperty("name").GetString()!, outcome, asked.GetProperty("compact").GetBoolean()).ToResponse();
    }

    private static ReadOnlyMemory<byte> Write(Endpoint endpoint, JsonElement arguments, RequestIdentity identity, EndpointRun.Request request) => AdminResponse.Json(AdminResponse.Ok, json =>
    {
        json.WriteString("kind", endpoint.Kind);
        json.WriteString("address", endpoint.Address);
        json.WriteString("name", request.Name);
        json.WriteBoolean("compact", request.IsCompact);
        IdentityText.Write(identity, json);
        if (arguments.ValueKind == JsonValueKind.Object)
        {
            json.WritePropertyName("arguments");
            arguments.WriteTo(json);
        }
    }).Body;
}
