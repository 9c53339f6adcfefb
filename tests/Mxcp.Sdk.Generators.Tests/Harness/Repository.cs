using System.Reflection;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>Where the repository is on the machine that runs the tests.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);
}
