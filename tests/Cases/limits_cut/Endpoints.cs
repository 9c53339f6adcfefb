using System.Text.Json;
using System.Text.Json.Nodes;

namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static IEnumerable<string> List(IReadOnlyList<string> items) => items;

    [Endpoint]
    public static async IAsyncEnumerable<Item> Stream(int skip)
    {
        for (int i = skip; ; i++)
        {
            await Task.Yield();
            yield return new Item(i, [i, i, i, i]);
        }
    }

    [Endpoint]
    public static JsonElement Json(JsonElement json) => json.GetProperty("value");

    [Endpoint]
    public static JsonNode? Node() => new JsonArray(1, 2, 3);

    [Endpoint]
    public static Task<Rows> Rows(int count, CancellationToken cancellation) => Db.ExecuteAsync($"SELECT range AS n FROM range({count})", cancellation);
}

internal sealed record Item(int N, int[] Parts);
