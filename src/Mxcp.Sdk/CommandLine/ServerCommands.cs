using System.CommandLine;
using System.Text;
using System.Text.Json;
using Mxcp.Configuration;
using Mxcp.Hosting;
using Mxcp.Hosting.Administration;

namespace Mxcp.CommandLine;

/// <summary><c>status</c> and <c>reload</c>: ask the servers of this project that run.</summary>
internal static class ServerCommands
{
    /// <summary>The verb <c>status</c>.</summary>
    public static Command CreateStatus(ApplicationFactory factory, GlobalOptions options)
    {
        var json = new Option<bool>("--json") { Description = "Print each server's status as JSON on one line" };
        var command = new Command("status", "Show the servers of this project that run") { json };
        command.SetAction((parsed, cancellation) => AskAsync(
            factory, options.Read(parsed), new AdminRequest("GET", "/status", default), parsed.GetValue(json), cancellation));
        return command;
    }

    /// <summary>The verb <c>reload</c>.</summary>
    public static Command CreateReload(ApplicationFactory factory, GlobalOptions options)
    {
        var json = new Option<bool>("--json") { Description = "Print how each reload ended as JSON on one line" };
        var command = new Command("reload", "Have the servers of this project that run read their configuration again, and wait until they have") { json };
        command.SetAction((parsed, cancellation) => AskAsync(
            factory, options.Read(parsed), new AdminRequest("POST", "/reload?wait=true", default), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> AskAsync(ApplicationFactory factory, SiteChoices choices, AdminRequest request, bool isCompact, CancellationToken cancellation)
    {
        var site = ConfigurationLoader.OfProcess().Open(choices, factory.CreateCatalog().Project).First;
        var sockets = AdminClient.FindRunning(AdminAddress.Of(site.Root, site.Profile));
        if (sockets.Count == 0)
        {
            Console.Error.WriteLine($"error: No server of the project '{site.Project}' runs with the profile '{site.Profile}'.");
            return ExitCodes.Failure;
        }

        int exitCode = ExitCodes.Success;
        foreach (string socket in sockets)
        {
            var response = await AdminClient.AskAsync(socket, request, cancellation).ConfigureAwait(false);
            exitCode = response.Status == AdminResponse.Ok ? exitCode : ExitCodes.Failure;
            Console.Out.Write(Show(response, isCompact));
        }

        return exitCode;
    }

    private static string Show(AdminResponse response, bool isCompact)
    {
        string json = Encoding.UTF8.GetString(response.Body.Span);
        return isCompact ? json + "\n" : ToLines(JsonElement.Parse(json), indentation: "");
    }

    /// <summary>A line for each property, those of an object below it.</summary>
    private static string ToLines(JsonElement value, string indentation) => string.Concat(value.EnumerateObject()
        .Where(static property => property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array))
        .Select(property => property.Value.ValueKind == JsonValueKind.Object
            ? $"{indentation}{property.Name}:\n{ToLines(property.Value, indentation + "  ")}"
            : $"{indentation}{property.Name}: {(property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : property.Value.GetRawText())}\n"));
}
