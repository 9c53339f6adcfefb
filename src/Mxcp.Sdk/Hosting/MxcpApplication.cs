using Mxcp.CommandLine;
using Mxcp.Hosting;

namespace Mxcp;

/// <summary>An application: its own command line, with a verb that serves its endpoints and verbs that use them directly.</summary>
public sealed class MxcpApplication
{
    private readonly string[] _args;
    private readonly ApplicationFactory _factory;

    internal MxcpApplication(string[] args, ApplicationFactory factory)
    {
        _args = args;
        _factory = factory;
    }

    /// <summary>Does what the command line says and returns when it is done.</summary>
    /// <returns>The exit code: 0 all well, 1 something failed or is invalid, 2 the command line makes no sense.</returns>
    public Task<int> RunAsync() => CommandLineProgram.RunAsync(_args, _factory);
}
