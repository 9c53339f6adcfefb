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
    public static TheoryData<string> Types() => [.. TypeTable.Types];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task What_goes_in_comes_out_and_what_is_wrong_is_refused(string type)
    {
        foreach (var cell in project.Cells.Where(cell => cell.Type == type))
        {
            await CheckAsync(cell);
        }
    }

    private async Task CheckAsync(Cell cell)
    {
        var (input, output, isWrapped) = project.Compiled.Contract($"cell_{cell}");
        var accepts = await JsonSchema.FromJsonAsync(Bounded(input));
        var returns = await JsonSchema.FromJsonAsync(Bounded(output));
        var samples = new Samples(cell.Contract.Name, cell.Type, new Random((cell.TypeIndex * 100) + cell.ContractIndex));
        for (int i = TestCounts.AtLeast(500); i > 0; i--)
        {
            var sample = samples.Next();
            string arguments = $$"""{"value":{{sample.Json}}}""";
            string answer = await project.Compiled.CallAsync($$"""{"tool":"cell_{{cell}}","arguments":{{arguments}}}""");
            string shown = $"{cell.Type} as {cell.Contract.Name}: {sample} was answered {answer}";

            var result = JsonElement.Parse(answer);
            Assert.True(result.TryGetProperty("result", out var value) == (sample.IsValid || sample.IsLenient), shown);
            if (IsKnownTo(sample))
            {
                // The validator's formats are wider than those of the standards, so that what it refuses counts, not what it takes.
                bool isAccepted = accepts.Validate(arguments).Count == 0;
                bool agrees = isAccepted == sample.IsValid || (!sample.IsValid && isAccepted && input.Contains("\"format\"", StringComparison.Ordinal));
                Assert.True(agrees, $"{shown}; the validator {(isAccepted ? "takes" : "refuses")} it");
            }

            if (sample.IsKept || sample.Back is not null)
            {
                Assert.True(JsonElement.DeepEquals(JsonElement.Parse(sample.Back ?? sample.Json), value), shown);
                Assert.Empty(IsKnownTo(sample) ? returns.Validate(isWrapped ? answer : value.GetRawText()) : []);
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
}
