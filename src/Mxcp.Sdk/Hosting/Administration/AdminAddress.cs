using System.Globalization;
using System.Text;

namespace Mxcp.Hosting.Administration;

/// <summary>Where the servers of a project can be told things: a socket for each, in a folder of the user's own.</summary>
/// <param name="folder">The folder of the sockets.</param>
/// <param name="name">What the sockets of the project and profile have in common.</param>
/// <param name="chosen">The socket that the environment names.</param>
internal sealed class AdminAddress(string folder, string name, string? chosen)
{
    /// <summary>The environment variable that names the socket.</summary>
    public const string SocketVariable = "MXCP_ADMIN_SOCKET";

    /// <summary>The environment variable that turns the socket off.</summary>
    public const string EnabledVariable = "MXCP_ADMIN_ENABLED";

    /// <summary>The address for a project and profile on this machine.</summary>
    public static AdminAddress Of(string root, string profile)
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string? chosen = Environment.GetEnvironmentVariable(SocketVariable) is { Length: > 0 } path ? Path.GetFullPath(path) : null;
        return new AdminAddress(Path.Combine(home, ".mxcp", "run"), NameOf($"{root}\n{profile}"), chosen);
    }

    // FNV-1a, 64 bits: a name that fits into a path. To hash with the platform would load its library of cryptography at every start.
    private static string NameOf(string text) => Encoding.UTF8.GetBytes(text)
        .Aggregate(0xcbf29ce484222325UL, static (hash, part) => unchecked((hash ^ part) * 0x100000001b3UL))
        .ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Whether servers listen at all.</summary>
    /// <exception cref="Configuration.ConfigurationException">The environment says neither yes nor no.</exception>
    public static bool IsEnabled => Environment.GetEnvironmentVariable(EnabledVariable) switch
    {
        null or "" or "1" or "true" or "yes" => true,
        "0" or "false" or "no" => false,
        var other => throw new Configuration.ConfigurationException($"{EnabledVariable} is '{other}'; it is true or false."),
    };

    /// <summary>The socket of this process.</summary>
    public string Own => chosen ?? Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{Environment.ProcessId}.sock"));

    /// <summary>The sockets of all servers of the project and profile, running or not.</summary>
    public IReadOnlyList<string> All()
    {
        if (chosen is not null)
        {
            return File.Exists(chosen) ? [chosen] : [];
        }

        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, name + "-*.sock").Order(StringComparer.Ordinal)] : [];
    }
}
