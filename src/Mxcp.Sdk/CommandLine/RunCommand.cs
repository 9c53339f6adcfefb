using System.CommandLine;
using Mxcp.Hosting;

namespace Mxcp.CommandLine;

/// <summary><c>run</c>: calls one endpoint and prints its result.</summary>
internal static class RunCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(ApplicationFactory factory, GlobalOptions options)
    {
        var kind = new Argument<string>("kind") { Description = "What to run" };
        kind.AcceptOnlyFromAmong("tool", "resource", "prompt");
        var name = new Argument<string>("name") { Description = "The name of the tool or prompt, or the URI of the resource" };
        var parameters = new Option<string[]>("--param", "-p")
        {
            Description = "An argument; NAME=@FILE takes its value from a file",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
        };
        var user = new Option<string?>("--user-context") { Description = "Who makes the call, as a JSON object or @FILE", HelpName = "JSON" };
        var headers = new Option<string?>("--request-headers") { Description = "The headers of the call, as a JSON object or @FILE", HelpName = "JSON" };
        var json = new Option<bool>("--json") { Description = "Print the result as compact JSON" };

        var command = new Command("run", "Call an endpoint and print its result") { kind, name, parameters, user, headers, json };
        command.SetAction((parsed, _) => EndpointRun.RunAsync(factory, options.Read(parsed), new EndpointRun.Request(
            parsed.GetRequiredValue(kind), parsed.GetRequiredValue(name), parsed.GetValue(parameters) ?? [], parsed.GetValue(json))
        {
            User = parsed.GetValue(user),
            Headers = parsed.GetValue(headers),
        }));
        return command;
    }
}
