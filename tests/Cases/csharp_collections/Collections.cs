using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static Collected Collect(
        HashSet<string> tags, ImmutableArray<byte> numbers, Dictionary<string, int> counts, IReadOnlyDictionary<string, Place> places,
        (int Id, string? FullName) pair, Page<Item> page) =>
        new(tags, numbers, counts.ToDictionary(count => count.Key, count => new List<int?> { count.Value, null }), [(pair.Id, pair.FullName), (places.Count, null)], page)
        {
            Total = counts.Values.Sum(),
        };
}

internal sealed record Collected(
    IReadOnlySet<string> Tags, ImmutableArray<byte> Numbers, IDictionary<string, List<int?>> Counts, IReadOnlyList<(long Id, string? Name)> Pairs, Page<Item> Page)
    : Counted;

internal abstract record Counted
{
    public int Total { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Shown { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Always)]
    public string? Hidden { get; init; }
}

internal readonly record struct Place(double Latitude, double Longitude);

internal sealed record Page<T>(IReadOnlyList<T> Rows, int? Next);

internal sealed class Item : Named
{
    [SetsRequiredMembers]
    public Item()
    {
    }

    public string? Note { get; set; }
}

internal class Named
{
    [SetsRequiredMembers]
    public Named() => Name = "";

    public required string Name { get; init; }
}
