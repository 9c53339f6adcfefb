using System.Text.Json;

namespace Mxcp.Generators.Tests.Types;

/// <summary>
/// Texts that nearly have a format, for every C# type that is bound to text: the server and a validator that is not ours take the
/// same ones. Where they do not, <see cref="FormatDifferences"/> says which of them the standards are with.
/// </summary>
public sealed class FormatTests(RoundTripProject project) : IClassFixture<RoundTripProject>
{
    private const int LargestPart = 5_000;

    private static readonly int Count = TestCounts.AtLeast(1_000, full: 100_000);

    public static TheoryData<string> Formats() => [.. MutatedTexts.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public Task A_text_is_taken_where_a_validator_with_formats_takes_it(string format)
    {
        var parts =
            from cell in project.Cells.Order()
            where FormatOf(cell) == format
            from part in Enumerable.Range(0, (Count + LargestPart - 1) / LargestPart)
            select (cell, part);
        Assert.NotEmpty(parts);
        return Parallel.ForEachAsync(parts, async (work, _) => await CheckAsync(work.cell, format, work.part));
    }

    private async Task CheckAsync(Cell cell, string format, int part)
    {
        var texts = new MutatedTexts(format, new Random((((cell.TypeIndex * 100) + cell.ContractIndex) * 1_000) + part));
        string[] tried = [.. Enumerable.Range(0, Math.Min(LargestPart, Count - (part * LargestPart))).Select(_ => texts.Next())];
        string schema = project.Compiled.Contract($"cell_{cell}").Input;
        bool[] valid = await project.Validator.ValidateAsync(schema, tried.Select(Arguments));
        Assert.Contains(true, valid);
        Assert.Contains(false, valid);
        var different = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < tried.Length; i++)
        {
            string answer = await project.Compiled.CallAsync($$"""{"tool":"cell_{{cell}}","arguments":{{Arguments(tried[i])}}}""");
            bool isTaken = JsonElement.Parse(answer).TryGetProperty("result", out _);
            if (isTaken != valid[i] && FormatDifferences.Reason(cell.Type, schema, tried[i], isTaken) is null)
            {
                different.Add($"{cell.Type} as {cell.Contract.Name}: {(isTaken ? "taken" : "refused")} is {tried[i]}");
            }
        }

        Assert.Equal([], different);
    }

    private static string Arguments(string text) => $$"""{"value":{{JsonSerializer.Serialize(text)}}}""";

    /// <summary>The format of the texts that a cell takes; <c>null</c> where it takes others.</summary>
    private static string? FormatOf(Cell cell) => cell.Contract.Name switch
    {
        "string" => cell.Type switch
        {
            "DateOnly" => "date",
            "TimeOnly" => "time",
            "DateTime" or "DateTimeOffset" => "date-time",
            "TimeSpan" => "duration",
            "Uri" => "uri",
            "Guid" or "byte[]" => cell.Type,
            _ => null,
        },
        var name => name,
    };
}
