using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>Clients see the endpoints in one order, in every process and after every build: that of the paths of their files.</summary>
public sealed class OrderTests
{
    private static readonly string[] Paths = ["tools/b/a.yml", "tools/B.yml", "tools/a.yml", "tools/z.yml", "tools/a-b.yml"];

    [Fact]
    public void Endpoints_are_registered_in_the_order_of_their_paths_in_whatever_order_the_files_are_found()
    {
        string forwards = RegistryOf(Paths);
        string backwards = RegistryOf(Paths.Reverse());

        Assert.Equal(forwards, backwards);
        string[] registered = [.. forwards.Split('\n').Where(static line => line.Contains("registration.Add(", StringComparison.Ordinal)).Select(static line => line.Trim())];
        Assert.Equal(
            new[] { "T1", "T4", "T2", "T0", "T3" }.Select(static name => $"registration.Add(new global::App.Generated.{name}Tool());"),
            registered);
    }

    private static string RegistryOf(IEnumerable<string> paths)
    {
        var project = new TestProject();
        foreach (string path in paths)
        {
            project = project.With(path, $"tool: {{ name: {NameOf(path)}, source: {{ code: SELECT 1 AS n }} }}");
        }

        return project.Run().Files["MxcpEndpoints.g.cs"];
    }

    private static string NameOf(string path) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t{Array.IndexOf(Paths, path)}");
}
