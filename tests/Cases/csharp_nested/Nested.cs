using System.Text.Json.Serialization;

namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static IEnumerable<Line> Nested(Filters filters, IReadOnlyList<double[]> matrix)
    {
        foreach (string tag in filters.Tags)
        {
            yield return new Line(tag, [.. matrix.Select(row => row.Sum())], filters.Range) { Sort = filters.Sort };
        }
    }
}

internal sealed class Filters
{
    public required List<string> Tags { get; init; }

    public required Range Range { get; init; }

    public Sort Sort { get; set; }
}

internal readonly record struct Range(int From, long? To);

internal sealed record Line(string Tag, double[] Sums, Range Range)
{
    [JsonPropertyName("sorted-by")]
    public Sort? Sort { get; init; }

    [JsonIgnore]
    public string Secret => "secret";
}

internal enum Sort
{
    Name,

    [JsonStringEnumMemberName("-name")]
    NameDescending,
}
