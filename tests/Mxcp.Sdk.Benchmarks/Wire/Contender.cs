using System.Diagnostics;

namespace Mxcp.Benchmarks.Wire;

/// <summary>A server that is measured.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Folder">The folder that it runs in.</param>
/// <param name="Command">The program and its arguments, without those that choose a transport.</param>
/// <param name="Tools">The tools that it has.</param>
internal sealed record Contender(string Name, string Folder, string[] Command, string[] Tools)
{
    /// <summary>What has it serve the standard streams; nothing where it cannot.</summary>
    public string[]? Stdio { get; init; } = [];

    /// <summary>What has it serve a port; nothing where it cannot.</summary>
    public Func<int, string[]>? Http { get; init; }

    /// <summary>Variables of its environment.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>How to start it on the standard streams.</summary>
    public ProcessStartInfo OverStdio() => Start(Stdio!);

    /// <summary>How to start it on a port of this machine.</summary>
    public ProcessStartInfo OverHttp(int port) => Start(Http!(port));

    private ProcessStartInfo Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command.Skip(1), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
