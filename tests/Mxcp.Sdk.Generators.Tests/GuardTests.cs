using Microsoft.CodeAnalysis.Text;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>A stage that throws is an error of the build: a generator that crashes by itself only warns.</summary>
public sealed class GuardTests
{
    [Fact]
    public void A_file_that_cannot_be_read_is_reported_as_an_internal_error_and_the_others_are_generated()
    {
        var run = new TestProject()
            .With("tools/good.yml", "tool: { name: good, source: { code: SELECT 1 } }")
            .WithFile(new BrokenFile("/project/tools/bad.yml"))
            .Run();

        Assert.Equal("error MXCP9001: The generator failed on tools/bad.yml: InvalidOperationException: broken on purpose. This is a defect of Mxcp.Sdk; please report it with the file.", Assert.Single(run.Diagnostics));
        Assert.Contains("tool.good.g.cs", run.Files.Keys);
    }

    private sealed class BrokenFile(string path) : Microsoft.CodeAnalysis.AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("broken on purpose");
    }
}
