using System.CommandLine;
using Mxcp.Configuration;
using Mxcp.Hosting;

namespace Mxcp.CommandLine;

/// <summary>The command line of an application.</summary>
internal static class CommandLineProgram
{
    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, ApplicationFactory factory)
    {
        try
        {
            var parsed = CreateRoot(factory).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0 ? Refuse(parsed) : await InvokeAsync(parsed).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            return Fail(exception, ExitCodes.Usage);
        }
        catch (Exception exception)
        {
            return Fail(exception, ExitCodes.Failure);
        }
    }

    private static RootCommand CreateRoot(ApplicationFactory factory)
    {
        var options = new GlobalOptions();
        var root = new RootCommand("Serves the endpoints of this project to AI clients over the Model Context Protocol.")
        {
            ServeCommand.Create(factory, options),
            RunCommand.Create(factory, options),
            QueryCommand.Create(factory, options),
            ListCommand.Create(factory),
            TestCommand.Create(factory, options),
            ServerCommands.CreateStatus(factory, options),
            ServerCommands.CreateReload(factory, options),
        };
        options.AddTo(root);
        root.SetAction(static parsed => ShowHelp(parsed));
        return root;
    }

    // Not on the output: whoever forgot the verb may be a client that reads a protocol there.
    private static int ShowHelp(ParseResult parsed)
    {
        parsed.RootCommandResult.Command.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = Console.Error });
        return ExitCodes.Usage;
    }

    // The verbs listen to signals and report errors themselves.
    private static Task<int> InvokeAsync(ParseResult parsed) => parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    });

    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine("Use --help to see what can be said.");
        return ExitCodes.Usage;
    }

    // One sentence for whoever started the program; a stack trace would bury it.
    private static int Fail(Exception exception, int exitCode)
    {
        string kind = exception is ConfigurationException or UsageException or Execution.StartException or DatabaseException ? "error" : $"error: {exception.GetType().Name}";
        Console.Error.WriteLine($"{kind}: {(exception is Execution.StartException failure ? failure.Details : exception.Message)}");
        return exitCode;
    }
}
