using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace Mxcp.Generators.Tests.Types;

/// <summary>
/// Every cell of the table that maps both ways, with random values: what goes in comes out again, what is wrong is refused, and
/// a validator of JSON Schema that is not ours says the same of both.
/// </summary>
public sealed partial class RoundTripTests(RoundTripProject project) : IClassFixture<RoundTripProject>
{
    private const int LargestPart = 5_000;

    /// <summary>How many values each cell is tried with.</summary>
    private static readonly int Count = TestCounts.AtLeast(500, full: 100_000);

    public static TheoryData<string> Types() => [.. TypeTable.Types];

    [Theory]
    [MemberData(nameof(Types))]
    public Task What_goes_in_comes_out_and_what_is_wrong_is_refused(string type)
    {
        var parts =
            from cell in project.Cells.Order()
            where cell.Type == type
            from part in Enumerable.Range(0, (Count + LargestPart - 1) / LargestPart)
            select (cell, part);
        return Parallel.ForEachAsync(parts, async (work, _) => await CheckAsync(work.cell, work.part));
    }

    /// <summary>Tries the values of one part, which come from a seed of its own: parts run side by side.</summary>
    private async Task CheckAsync(Cell cell, int part)
    {
        var (input, output, isWrapped) = project.Compiled.Contract($"cell_{cell}");
        var schemas = new Schemas(await JsonSchema.FromJsonAsync(Bounded(input)), await JsonSchema.FromJsonAsync(Bounded(output)), input.Contains("\"format\"", StringComparison.Ordinal), isWrapped);
        var samples = new Samples(cell.Contract.Name, cell.Type, new Random((((cell.TypeIndex * 100) + cell.ContractIndex) * 1_000) + part));
        for (int i = Math.Min(LargestPart, Count - (part * LargestPart)); i > 0; i--)
        {
            await CheckAsync(cell, samples.Next(), schemas);
        }
    }

    private async Task CheckAsync(Cell cell, Sample sample, Schemas schemas)
    {
        string arguments = $$"""{"value":{{sample.Json}}}""";
        string answer = await project.Compiled.CallAsync($$"""{"tool":"cell_{{cell}}","arguments":{{arguments}}}""");
        var result = JsonElement.Parse(answer);
        bool isKnown = IsKnownTo(sample);
        Check(result.TryGetProperty("result", out var value) == (sample.IsValid || sample.IsLenient), "");
        if (isKnown)
        {
            // The validator's formats are wider than those of the standards, so that what it refuses counts, not what it takes.
            bool isAccepted = schemas.Input.Validate(arguments).Count == 0;
            Check(isAccepted == sample.IsValid || (!sample.IsValid && isAccepted && schemas.HasFormat), $"the validator {(isAccepted ? "takes" : "refuses")} it");
        }

        if (sample.IsKept || sample.Back is not null)
        {
            Check(JsonElement.DeepEquals(JsonElement.Parse(sample.Back ?? sample.Json), value), "");
            Check(!isKnown || schemas.Output.Validate(schemas.IsWrapped ? answer : value.GetRawText()).Count == 0, "the validator refuses the answer");
        }

        void Check(bool holds, string why)
        {
            if (!holds)
            {
                Assert.Fail($"{cell.Type} as {cell.Contract.Name}: {sample} was answered {answer}; {why}");
            }
        }
    }

    /// <summary>The validator takes 5.0 for no integer, which JSON Schema says it is, and cannot read integers beyond 64 bits.</summary>
    private static bool IsKnownTo(Sample sample) => !WholeNumber().IsMatch(sample.Json) && !LongNumber().IsMatch(sample.Json);

    /// <summary>A schema with the largest decimal in place of bounds beyond it, which the validator cannot read.</summary>
    private static string Bounded(string schema) => WideBound().Replace(schema, decimal.MaxValue.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^-?[0-9]+\.0$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"[0-9]{19}|e3[09]")]
    private static partial Regex LongNumber();

    [GeneratedRegex("""(?<="(minimum|maximum)":-?)([0-9]{29,}|[0-9.]+E\+[0-9]+)""")]
    private static partial Regex WideBound();

    /// <summary>The schemas of a tool, as the validator reads them.</summary>
    private sealed record Schemas(JsonSchema Input, JsonSchema Output, bool HasFormat, bool IsWrapped);
}
