using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

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
        var random = new Samples(cell.Contract.Name, cell.Type, new Random((((cell.TypeIndex * 100) + cell.ContractIndex) * 1_000) + part));
        var samples = Enumerable.Range(0, Math.Min(LargestPart, Count - (part * LargestPart))).Select(_ => random.Next()).ToArray();
        var answers = new string[samples.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            answers[i] = await project.Compiled.CallAsync($$"""{"tool":"cell_{{cell}}","arguments":{{Arguments(samples[i])}}}""");
            CheckAnswer(cell, samples[i], answers[i]);
        }

        await CheckSchemasAsync(cell, samples, answers);
    }

    private static void CheckAnswer(Cell cell, Sample sample, string answer)
    {
        bool isTaken = JsonElement.Parse(answer).TryGetProperty("result", out var value);
        Check(isTaken == (sample.IsValid || sample.IsLenient), cell, sample, answer);
        if (sample.IsKept || sample.Back is not null)
        {
            Check(JsonElement.DeepEquals(JsonElement.Parse(sample.Back ?? sample.Json), value), cell, sample, answer);
        }
    }

    /// <summary>The validator takes what is valid, nothing else, and all that came back.</summary>
    private async Task CheckSchemasAsync(Cell cell, Sample[] samples, string[] answers)
    {
        var (input, output, isWrapped) = project.Compiled.Contract($"cell_{cell}");
        double[] bounds = [.. Bound().Matches(input).Select(static bound => Number(bound.Value))];
        bool[] taken = await project.Validator.ValidateAsync(input, samples.Select(Arguments));
        for (int i = 0; i < samples.Length; i++)
        {
            bool isKnown = IsBlurred(samples[i], bounds) || IsDifferent(cell, input, samples[i]);
            Check(taken[i] == samples[i].IsValid || isKnown, cell, samples[i], $"{answers[i]}; the validator {(taken[i] ? "takes" : "refuses")} it");
        }

        string[] given = [.. answers.Where(static answer => JsonElement.Parse(answer).TryGetProperty("result", out _))];
        bool[] valid = await project.Validator.ValidateAsync(output, given.Select(answer => isWrapped ? answer : JsonElement.Parse(answer).GetProperty("result").GetRawText()));
        Assert.Equal([], given.Where((_, i) => !valid[i]));
    }

    private static string Arguments(Sample sample) => $$"""{"value":{{sample.Json}}}""";

    private static void Check(bool holds, Cell cell, Sample sample, string answer)
    {
        if (!holds)
        {
            Assert.Fail($"{cell.Type} as {cell.Contract.Name}: {sample} was answered {answer}");
        }
    }

    /// <summary>The validator computes with doubles: beyond 2^52 none has a half, and one too large is the same as the bound.</summary>
    private static bool IsBlurred(Sample sample, double[] bounds) =>
        LongNumber().IsMatch(sample.Json) && Math.Abs(Number(sample.Json)) >= 1L << 52 && (sample.Json.EndsWith(".5", StringComparison.Ordinal) || bounds.Contains(Number(sample.Json)));

    private static bool IsDifferent(Cell cell, string schema, Sample sample) =>
        sample.Json.StartsWith('"') && FormatDifferences.Reason(cell.Type, schema, JsonElement.Parse(sample.Json).GetString()!, sample.IsValid) is not null;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?[0-9]{16,}(\.[05])?$")]
    private static partial Regex LongNumber();

    [GeneratedRegex("""(?<="(minimum|maximum)":)-?[0-9.E+]+""")]
    private static partial Regex Bound();
}
