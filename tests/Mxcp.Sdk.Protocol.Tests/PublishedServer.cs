using System.Diagnostics;
using System.Globalization;

namespace Mxcp.Protocol.Tests;

/// <summary>A published sample that serves over HTTP on a port that was free.</summary>
internal sealed class PublishedServer : IDisposable
{
    private const string Listening = "Listening on ";

    private readonly Process _process;
    private readonly Task<string> _rest;

    public PublishedServer(PublishedSample sample, params string[] arguments)
    {
        _process = sample.Start(["serve", "--transport", "http", "--port", "0", .. arguments]);
        string? line;
        do
        {
            line = _process.StandardError.ReadLine() ?? throw new InvalidOperationException("the server ended before it listened");
        }
        while (!line.Contains(Listening, StringComparison.Ordinal));

        Address = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
        _rest = _process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>The memory that is the server's own, in MiB.</summary>
    public double Memory
    {
        get
        {
            string line = File.ReadLines($"/proc/{_process.Id}/status").First(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
            return double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Tells the server to stop and waits until it has.</summary>
    /// <returns>The exit code and what it said since it listened.</returns>
    public (int ExitCode, string Errors) End()
    {
        Signal("TERM");
        _process.WaitForExit();
        return (_process.ExitCode, _rest.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
