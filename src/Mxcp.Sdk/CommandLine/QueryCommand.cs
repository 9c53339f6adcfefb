using System.CommandLine;
using Mxcp.Hosting;

namespace Mxcp.CommandLine;

/// <summary><c>query</c>: runs SQL on the project's database and prints its rows.</summary>
internal static class QueryCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(ApplicationFactory factory, GlobalOptions options)
    {
        var sql = new Argument<string?>("sql") { Description = "The SQL; or say --file", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "A file with the SQL", HelpName = "file" };
        var parameters = new Option<string[]>("--param", "-p")
        {
            Description = "The value of a $NAME, read as JSON where it is JSON and as text otherwise",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json-output") { Description = "Print one JSON document" };

        var command = new Command("query", "Run SQL on the database and print its rows") { sql, file, parameters, json };
        command.SetAction((parsed, _) => QueryRun.RunAsync(factory, options.Read(parsed), new QueryRun.Request(
            parsed.GetValue(sql), parsed.GetValue(file), parsed.GetValue(parameters) ?? [], parsed.GetValue(json))));
        return command;
    }
}
