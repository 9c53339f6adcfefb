using System.CommandLine;
using Mxcp.CompilerServices;
using Mxcp.Hosting;

namespace Mxcp.CommandLine;

/// <summary><c>list</c>: shows the endpoints. Neither the site file nor the database is needed for that.</summary>
internal static class ListCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(ApplicationFactory factory)
    {
        var json = new Option<bool>("--json") { Description = "Print a JSON array" };
        var command = new Command("list", "List the endpoints") { json };
        command.SetAction(parsed =>
        {
            Endpoint[] endpoints = [.. factory.CreateCatalog().All];
            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(json) ? EndpointListing.ToJson(endpoints) : EndpointListing.ToText(endpoints));
            return ExitCodes.Success;
        });
        return command;
    }
}
