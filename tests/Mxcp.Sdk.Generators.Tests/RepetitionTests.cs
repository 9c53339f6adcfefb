using System.Globalization;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>What is large in a project is generated, and its problems reported, in time that grows with it, and not with its square.</summary>
public sealed class RepetitionTests
{
    [Fact]
    public async Task Types_that_multiply_by_aliases_are_generated()
    {
        string yaml = $$"""
            metadata:
              t0: &t0 { type: string, enum: ['yes', 'no'], examples: ['yes'] }
              t1: &t1 { type: object, properties: { {{Many(10, "p{0}: *t0")}} } }
              t2: &t2 { type: object, properties: { {{Many(10, "p{0}: *t1")}} } }
              t3: &t3 { type: object, properties: { {{Many(10, "p{0}: *t2")}} } }
            tool:
              name: t
              parameters: [{ name: a, <<: *t3 }]
              return: *t3
              source: { code: SELECT $a AS p0 }
            """;

        var run = await InTime(new TestProject().With("tools/t.yml", yaml));

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public async Task Each_of_many_problems_is_reported_at_its_place()
    {
        string yaml = $"tool:\n  name: t\n  parameters: [{Many(3_000, "{{ name: a{0}, type: integer }}")}]\n  source:\n    code: SELECT {Many(3_000, "$b{0}")}\n";

        var run = await InTime(new TestProject().With("tools/t.yml", yaml));

        Assert.Equal(6_000, run.Diagnostics.Count);
        Assert.Contains(run.Diagnostics, static line => line.StartsWith("tools/t.yml(5,23): error MXCP4001: '$b1' ", StringComparison.Ordinal));
        Assert.Contains(run.Diagnostics, static line => line.EndsWith("warning MXCP4002: The SQL does not use the parameter 'a2999'; use it as $a2999 or remove it", StringComparison.Ordinal));
    }

    private static Task<GeneratorRun> InTime(TestProject project) => Task.Run(project.Run).WaitAsync(TimeSpan.FromMinutes(1));

    private static string Many(int count, string format) => string.Join(", ", Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));
}
