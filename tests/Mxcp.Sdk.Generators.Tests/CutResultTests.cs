using System.Text.Json;
using System.Text.Json.Nodes;
using Mxcp.Generators.Tests.Harness;
using Mxcp.Generators.Tests.Types;

namespace Mxcp.Generators.Tests;

/// <summary>A result that was cut is as its schema says, in the eyes of a validator that is not ours.</summary>
public sealed class CutResultTests
{
    [Theory]
    [InlineData("limits_cut")]
    [InlineData("limits_of_the_site")]
    public async Task What_was_cut_is_valid_by_the_output_schema(string name)
    {
        await using var compiled = new CompiledCase(CaseFolder.Open(name).Run());
        await using var validator = new IndependentValidator();
        int cut = 0;
        foreach (string line in await File.ReadAllLinesAsync(CaseFolder.PathToCalls(name)))
        {
            var answer = JsonNode.Parse(await compiled.CallAsync(line))!.AsObject();
            if (JsonElement.Parse(line).TryGetProperty("tool", out var tool) && answer.ContainsKey("truncated") && compiled.Contract(tool.GetString()!).Output is { Length: > 0 } schema)
            {
                answer.Remove("notice");
                string structured = answer.ToJsonString();
                answer["truncated"] = "yes";
                string wrong = answer.ToJsonString();

                bool[] verdicts = await validator.ValidateAsync(schema, [structured, wrong]);
                Assert.Equal([true, false], verdicts);
                cut++;
            }
        }

        Assert.NotEqual(0, cut);
    }
}
