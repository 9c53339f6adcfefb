using System.Globalization;
using System.Text.Json;
using Mxcp.Hosting.Reloading;
using Mxcp.Hosting.Transports;

namespace Mxcp.Hosting.Administration;

/// <summary>What a running server can be asked: how it is, what it does, and to reload.</summary>
/// <param name="application">The application.</param>
/// <param name="server">What serves it.</param>
/// <param name="socket">The socket.</param>
internal sealed class AdminRoutes(Application application, IServer server, string socket)
{
    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;

    /// <summary>Answers a request.</summary>
    public Task<AdminResponse> AnswerAsync(AdminRequest request, CancellationToken cancellation) => (request.Method, request.Path) switch
    {
        ("GET", "/health") => Task.FromResult(AdminResponse.Json(AdminResponse.Ok, WriteHealth)),
        ("GET", "/status") => Task.FromResult(AdminResponse.Json(AdminResponse.Ok, WriteStatus)),
        ("POST", "/reload") => Task.FromResult(Reload(request)),
        ("POST", "/reload?wait=true") => ReloadAsync(request, cancellation),
        _ => Task.FromResult(AdminResponse.Error(404, $"There is no {request.Method} {request.Path}; there are GET /health, GET /status, POST /reload, POST /reload?wait=true, POST /run and POST /query.")),
    };

    private static void WriteHealth(Utf8JsonWriter json)
    {
        json.WriteString("status", "ok");
        json.WriteString("timestamp", DateTimeOffset.UtcNow);
    }

    private AdminResponse Reload(AdminRequest request)
    {
        var reload = Add(request);
        return AdminResponse.Json(AdminResponse.Ok, json =>
        {
            json.WriteString("status", "reload_initiated");
            json.WriteString("timestamp", DateTimeOffset.UtcNow);
            json.WriteString("reload_request_id", reload.Id);
        });
    }

    private async Task<AdminResponse> ReloadAsync(AdminRequest request, CancellationToken cancellation)
    {
        var outcome = await Add(request).Outcome.WaitAsync(cancellation).ConfigureAwait(false);
        return AdminResponse.Json(outcome.Error is null ? AdminResponse.Ok : AdminResponse.Failed, json => WriteOutcome(json, outcome));
    }

    private ReloadRequest Add(AdminRequest request) =>
        application.Reloads.Add(request.Body.IsEmpty ? "asked for at the administration socket" : JsonElement.Parse(request.Body.Span).GetProperty("description").GetString()!, payload: null);

    private static void WriteOutcome(Utf8JsonWriter json, ReloadOutcome outcome)
    {
        json.WriteString("status", outcome.Error is null ? "success" : "error");
        json.WriteString("reload_request_id", outcome.Id);
        json.WriteString("description", outcome.Description);
        json.WriteString("timestamp", outcome.Ended);
        json.WriteNumber("seconds", Math.Round(outcome.Duration.TotalSeconds, 3));
        json.WriteString("error", outcome.Error);
    }

    private void WriteStatus(Utf8JsonWriter json)
    {
        var site = application.Current.Site;
        var uptime = DateTimeOffset.UtcNow - _started;
        json.WriteString("status", "ok");
        json.WriteString("project", site.Project);
        json.WriteString("profile", site.Profile);
        json.WriteString("version", ApplicationVersion.Current);
        json.WriteNumber("pid", Environment.ProcessId);
        json.WriteString("uptime", uptime.ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture));
        json.WriteNumber("uptime_seconds", (long)uptime.TotalSeconds);
        json.WriteString("root", site.Root);
        json.WriteString("database", site.DatabasePath);
        json.WriteString("mode", site.IsReadOnly ? "readonly" : "readwrite");
        json.WriteString("transport", server.Transport);
        if (server.Address is { } address)
        {
            json.WriteString("address", address);
        }

        json.WriteString("admin_socket", socket);
        json.WriteNumber("active_calls", application.RunningCalls);
        json.WriteStartObject("reload");
        WriteReload(json, application.Reloads.Status);
        json.WriteEndObject();
    }

    private static void WriteReload(Utf8JsonWriter json, ReloadStatus status)
    {
        json.WriteBoolean("in_progress", status.Phase != ReloadPhase.None);
        json.WriteString("phase", JsonNamingPolicy.SnakeCaseLower.ConvertName(status.Phase.ToString()));
        json.WriteNumber("queued", status.Queued);
        json.WriteStartArray("current");
        foreach (var request in status.Current)
        {
            json.WriteStartObject();
            json.WriteString("reload_request_id", request.Id);
            json.WriteString("description", request.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (status.Last is { } last)
        {
            json.WriteStartObject("last");
            WriteOutcome(json, last);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("last");
        }
    }
}
