using System.Text.Json;
using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests.Templates;

/// <summary>Templates compiled by us, filled, and compared with what Jinja2 made of them: tests/Templates/record asked it.</summary>
public sealed class TemplateAgainstJinjaTests
{
    private static readonly JsonElement[] Cases =
        [.. File.ReadLines(Repository.PathTo("tests", "Templates", "jinja.jsonl")).Select(static line => JsonElement.Parse(line))];

    [Fact]
    public void A_template_says_what_Jinja2_makes_of_it_or_what_is_written_down_as_a_difference()
    {
        var compiled = CompiledTemplates.Of([.. Cases.Select(Read)]);

        for (int i = 0; i < Cases.Length; i++)
        {
            string? expected = Cases[i].TryGetProperty("text", out var ours) ? ours.GetString() : Cases[i].GetProperty("jinja").GetString();
            string found = compiled.Fill(i, Cases[i].GetProperty("values").EnumerateObject().Select(static value => value.Value));
            Assert.True(expected == found, $"{Cases[i].GetProperty("template")}\nexpected: {expected}\nfound:    {found}");
        }
    }

    [Fact]
    public void What_is_written_down_as_a_difference_is_one()
    {
        foreach (var item in Cases.Where(static item => item.TryGetProperty("text", out _)))
        {
            Assert.NotEqual(item.GetProperty("jinja").GetString(), item.GetProperty("text").GetString());
            Assert.NotEmpty(item.GetProperty("why").GetString()!);
        }
    }

    private static (Template Template, IReadOnlyList<string> Parameters) Read(JsonElement item)
    {
        string text = item.GetProperty("template").GetString()!;
        var parameters = item.GetProperty("values").EnumerateObject().Select(static value => new TemplateProperty(value.Name, TypeOf(value.Value))).ToArray();
        var template = TemplateReader.Read(text, out var faults);
        var mistakes = faults.Concat(TemplateChecker.Check(template, "t", parameters)).ToArray();
        Assert.True(mistakes.Length == 0, $"{text}\n{string.Join('\n', mistakes.Select(fault => $"{fault.Code} {string.Join(" | ", fault.Arguments)}"))}");
        return (template, [.. parameters.Select(static parameter => parameter.Name)]);
    }

    /// <summary>The narrowest type that a value can be declared as.</summary>
    private static TemplateType TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => TemplateType.Truth,
        JsonValueKind.String => TemplateType.Words,
        JsonValueKind.Number => value.TryGetInt64(out _) ? TemplateType.Whole : TemplateType.Real,
        JsonValueKind.Array => new TemplateType.List(value.EnumerateArray().Select(TypeOf).Aggregate((TemplateType?)null, static (left, right) => left is null ? right : TemplateType.Join(left, right)) ?? TemplateType.Unknown),
        JsonValueKind.Object => new TemplateType.Object(IsOpen: false, value.EnumerateObject().Select(static member => new TemplateProperty(member.Name, TypeOf(member.Value))).ToEquatableArray()),
        _ => TemplateType.Unknown,
    };
}
