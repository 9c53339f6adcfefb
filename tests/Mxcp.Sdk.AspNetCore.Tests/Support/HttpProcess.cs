using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests.Support;

/// <summary>The test program as a process of its own, which serves over HTTP.</summary>
internal sealed class HttpProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _errors = [];

    public HttpProcess(ProjectFolder folder, params string[] args)
        : this(folder, [], args)
    {
    }

    public HttpProcess(ProjectFolder folder, IEnumerable<KeyValuePair<string, string>> variables, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Mxcp.Sdk.HttpApp.dll"), .. args])
        {
            WorkingDirectory = folder.Start,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A home of the project's own: a test must not find the servers of others.
        start.Environment["HOME"] = folder.Path;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    public int Id => _process.Id;

    /// <summary>What was written to the standard error so far.</summary>
    public string Errors => string.Concat(_errors.Select(static line => line + "\n"));

    /// <summary>Waits until the server says where it listens.</summary>
    public async Task<Uri> AddressAsync() => new(await SaidAsync("Listening on "));

    /// <summary>Waits until the server says something.</summary>
    /// <returns>What comes behind it on its line.</returns>
    public async Task<string> SaidAsync(string text)
    {
        while (await _process.StandardError.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            _errors.Add(line);
            if (line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var start)
            {
                return line[(start + text.Length)..];
            }
        }

        throw new EndOfStreamException(Errors);
    }

    public void EndInput() => _process.StandardInput.Close();

    public void Signal(string name) => Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, the output, and the standard error.</returns>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var rest = _process.StandardError.ReadToEndAsync();
        string output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, output, Errors + await rest);
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProjectFolder folder, params string[] args)
    {
        using var process = new HttpProcess(folder, args);
        return await process.EndAsync();
    }

    /// <summary>A listener on a port of this machine that was free.</summary>
    public static TcpListener TakePort()
    {
        var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
