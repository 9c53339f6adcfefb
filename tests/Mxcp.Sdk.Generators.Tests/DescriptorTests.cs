using System.Reflection;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Generators.Diagnostics;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>A diagnostic is four things that must agree: the descriptor, its page, its line in the release file, and a case that shows it.</summary>
public sealed class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    public static TheoryData<string> Ids() => [.. All.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Descriptors_stand_in_the_order_of_their_ids_and_no_id_twice() =>
        Assert.Equal(All.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal).Distinct(), All.Select(static descriptor => descriptor.Id));

    [Fact]
    public void Every_rule_has_its_own_descriptor()
    {
        var codes = Enum.GetValues<ProblemCode>();

        Assert.Equal(All.Length, codes.Select(Descriptors.Of).Distinct().Count());
        Assert.Equal(codes.Length, All.Length);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_has_a_page_with_its_title(string id)
    {
        string page = Repository.PathTo("docs", "diagnostics", id + ".md");

        Assert.True(File.Exists(page), $"docs/diagnostics/{id}.md is missing");
        Assert.StartsWith($"# {id}: {Find(id).Title}\n", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_is_in_the_release_file(string id)
    {
        string releases = File.ReadAllText(Repository.PathTo("generators", "Mxcp.Sdk.Generators", "AnalyzerReleases.Shipped.md"))
            + File.ReadAllText(Repository.PathTo("generators", "Mxcp.Sdk.Generators", "AnalyzerReleases.Unshipped.md"));

        Assert.Contains($"\n{id} | Mxcp | {Find(id).DefaultSeverity} | {Find(id).Title}\n", releases, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_has_a_case_that_shows_it(string id)
    {
        // Nobody can write a case for a defect of the generator itself; GuardTests shows that one.
        if (id == Descriptors.InternalError.Id)
        {
            return;
        }

        string[] cases = [.. CaseFolder.All.Where(name => name.StartsWith(id.ToLowerInvariant() + "_", StringComparison.Ordinal))];

        Assert.NotEmpty(cases);
        Assert.All(cases, name => Assert.Contains($" {id}: ", File.ReadAllText(Path.Combine(CaseFolder.PathTo(name), "diagnostics.verified.txt")), StringComparison.Ordinal));
    }

    private static DiagnosticDescriptor Find(string id) => All.Single(descriptor => descriptor.Id == id);
}
