using System.Diagnostics;
using System.Text.Json;

namespace Mxcp.Tests.Support;

/// <summary>The test program as a process of its own, with a project folder of its own.</summary>
internal sealed class AppProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _errors;

    public AppProcess(ProjectFolder folder, params string[] args)
        : this(folder, [], args)
    {
    }

    public AppProcess(ProjectFolder folder, IEnumerable<KeyValuePair<string, string>> variables, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = folder.Start,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string arg in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "Mxcp.Sdk.TestApp.dll"), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        // A home of the project's own: a test must not find the servers of others.
        start.Environment["HOME"] = folder.Path;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public StreamReader Output => _process.StandardOutput;

    public async Task SendAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    public async Task<JsonElement> ReadAsync() =>
        JsonElement.Parse(await Output.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException(await _errors));

    public async Task<JsonElement> AskAsync(string line)
    {
        await SendAsync(line);
        return await ReadAsync();
    }

    public void EndInput() => _process.StandardInput.Close();

    public void Signal(string name) => Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, what is left of the output, and the standard error.</returns>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        string output = await Output.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, output, await _errors);
    }

    /// <summary>Waits for the end without looking at the output.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Runs the program with nothing on its input.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProjectFolder folder, params string[] args)
    {
        using var app = new AppProcess(folder, args);
        app.EndInput();
        return await app.EndAsync();
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
