using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Mxcp.Configuration;
using Mxcp.DuckDb;

namespace Mxcp.Testing;

/// <summary>How a test starts a project: by itself with a database in memory, and with nothing of the machine but what the site file refers to.</summary>
/// <remarks>
/// The user file of whoever runs the tests is not read, nor are the environment variables that choose a profile, a database or a
/// user file. Variables that a <c>${NAME}</c> in the site file names are taken from <see cref="Variables"/>, then from the process.
/// </remarks>
public sealed class MxcpTestOptions : MxcpTestClientOptions
{
    private readonly List<NamedSecret> _secrets = [];

    internal MxcpTestOptions()
    {
    }

    /// <summary>
    /// The project's folder, with <c>mxcp-site.yml</c> in it; where nothing is said, the folder of the tests, into which the build
    /// copies the site file of a project that is referred to. Paths in SQL and in the site file are relative to it.
    /// </summary>
    /// <remarks>
    /// It does not become the current folder, of which a process has only one: a relative path that C# opens is relative to
    /// wherever the tests were started.
    /// </remarks>
    public string? ProjectFolder { get; set; }

    /// <summary>The text of a site file that stands for the one in the project's folder.</summary>
    [StringSyntax("yaml")]
    public string? Site { get; set; }

    /// <summary>The profile; where nothing is said, the site's own.</summary>
    public string? Profile { get; set; }

    /// <summary>The user file; where nothing is said there is none.</summary>
    public string? UserFile { get; set; }

    /// <summary>
    /// The database: <c>:memory:</c>, where nothing is said, or a file, relative to the project's folder. One in memory is empty
    /// after a reload.
    /// </summary>
    public string DatabasePath { get; set; } = DuckDbOptions.InMemory;

    /// <summary>What is put into the database each time it was opened, before the <c>[OnInit]</c> hooks run.</summary>
    public Func<IDatabase, Task>? Prepare { get; set; }

    /// <summary>Whether the <c>[OnInit]</c> and <c>[OnShutdown]</c> hooks run.</summary>
    public bool RunsHooks { get; set; } = true;

    /// <summary>Settings that stand for those of the site file: <c>mail.from</c> is what stands under <c>from</c> in what stands under <c>mail</c>.</summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Environment variables that a <c>${NAME}</c> names.</summary>
    public IDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Services that stand for those of the application: of two with one type, the last counts.</summary>
    public IServiceCollection Services { get; } = new ServiceCollection();

    internal IReadOnlyList<NamedSecret> Secrets => _secrets;

    /// <summary>Adds a secret, or replaces one of the user file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type, such as <c>http</c>: DuckDB is told the secrets of the types it knows.</param>
    /// <param name="parts">What it consists of.</param>
    public void AddSecret(string name, string type, params (string Key, string Value)[] parts)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        _secrets.RemoveAll(secret => secret.Name == name);
        _secrets.Add(new NamedSecret(name, type, Secret.Of(parts)));
    }
}
