using System.Diagnostics;
using System.Reflection;

namespace Mxcp.Protocol.Tests;

/// <summary>A copy of a published sample, so that each test has a database of its own.</summary>
internal sealed class PublishedSample : IDisposable
{
    public static readonly string Root = typeof(PublishedSample).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "RepositoryRoot").Value!;

    private readonly string _name;

    public PublishedSample(string name)
    {
        _name = name;
        string published = Path.Combine(Root, "artifacts", name);
        Assert.True(File.Exists(Path.Combine(published, name)), $"artifacts/{name}/{name} is missing; eng/test publishes it before it runs this suite");

        Folder = Directory.CreateTempSubdirectory("mxcp-protocol-").FullName;
        foreach (string file in Directory.GetFiles(published, "*", SearchOption.AllDirectories).Where(static file => !IsLeftOver(file)))
        {
            string target = Path.Combine(Folder, Path.GetRelativePath(published, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);

            // The native library is 70 MB; nobody writes to it.
            _ = file.EndsWith("libduckdb.so", StringComparison.Ordinal) ? File.CreateSymbolicLink(target, file) : new FileInfo(file).CopyTo(target);
        }
    }

    public static string Clients => Path.Combine(Root, "tests", "clients");

    public string Folder { get; }

    public string Binary => Path.Combine(Folder, _name);

    public string PathTo(string file) => Path.Combine(Folder, file);

    /// <summary>Starts the binary with its streams in our hands.</summary>
    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Binary, arguments)
    {
        WorkingDirectory = Path.GetTempPath(),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs the binary to its end.</summary>
    public (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static bool IsLeftOver(string file) =>
        Path.GetExtension(file) is ".dbg" or ".pdb" or ".xml" or ".wal" or ".duckdb";
}
