using System.CommandLine;
using Mxcp.Hosting;

namespace Mxcp.CommandLine;

/// <summary><c>test</c>: runs the tests that the definitions declare.</summary>
internal static class TestCommand
{
    private const double UsualLimit = 60;

    /// <summary>The verb.</summary>
    public static Command Create(ApplicationFactory factory, GlobalOptions options)
    {
        var kind = new Argument<string?>("kind") { Description = "Whose tests to run; those of all endpoints where nothing is said", Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong("tool", "resource", "prompt");
        var name = new Argument<string?>("name") { Description = "The name of one endpoint, or the URI of a resource as its definition has it", Arity = ArgumentArity.ZeroOrOne };
        var tags = new Option<string[]>("--tag") { Description = "Run the tests with this tag only; may be given several times", HelpName = "TAG", Arity = ArgumentArity.OneOrMore };
        var filter = new Option<string?>("--filter") { Description = "Run the tests only in whose name, such as 'tool/get_order: an order', this stands", HelpName = "TEXT" };
        var fresh = new Option<bool>("--fresh") { Description = "Give each test a database of its own: a copy of the project's file, or one in memory" };
        var parallel = new Option<int?>("--parallel") { Description = "How many tests run at a time; with --fresh, by itself as many as there are processors", HelpName = "N" };
        var timeout = new Option<double>("--timeout") { Description = "How many seconds a test may take; 0 for no limit", HelpName = "SECONDS", DefaultValueFactory = static _ => UsualLimit };
        var reports = new Option<string[]>("--report") { Description = "Write a report to a file: junit=FILE or json=FILE", HelpName = "KIND=FILE", Arity = ArgumentArity.OneOrMore };
        var coverage = new Option<bool>("--coverage") { Description = "Say which endpoints have no tests" };
        var user = new Option<string?>("--user-context") { Description = "Who makes the calls, as a JSON object or @FILE, whatever the tests say", HelpName = "JSON" };
        var headers = new Option<string?>("--request-headers") { Description = "The headers of the calls, as a JSON object or @FILE, whatever the tests say", HelpName = "JSON" };
        var json = new Option<bool>("--json-output") { Description = "Print one JSON document" };

        var command = new Command("test", "Run the tests that the definitions declare") { kind, name, tags, filter, fresh, parallel, timeout, reports, coverage, user, headers, json };
        command.SetAction((parsed, _) => EndpointTestRun.RunAsync(factory, options.Read(parsed), new EndpointTestRun.Request
        {
            Kind = parsed.GetValue(kind),
            Name = parsed.GetValue(name),
            Tags = parsed.GetValue(tags) ?? [],
            Filter = parsed.GetValue(filter),
            IsFresh = parsed.GetValue(fresh),
            Parallel = parsed.GetValue(parallel),
            Timeout = parsed.GetValue(timeout),
            Reports = parsed.GetValue(reports) ?? [],
            ShowsCoverage = parsed.GetValue(coverage),
            User = parsed.GetValue(user),
            Headers = parsed.GetValue(headers),
            IsJson = parsed.GetValue(json),
        }));
        return command;
    }
}
