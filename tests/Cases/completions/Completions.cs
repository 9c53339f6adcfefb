using System.Runtime.CompilerServices;

namespace App;

internal static class Completions
{
    // What was typed, another argument, the database.
    [Completion("report", "customer")]
    public static async Task<IReadOnlyList<string>> CustomersAsync(string customer, string? region, CancellationToken cancellation)
    {
        await Mcp.Info($"looking for {customer}");
        var rows = await Db.ExecuteAsync(
            $"SELECT name FROM (VALUES ('Ada', 'North'), ('Adam', 'south'), ('bert', 'North')) t(name, region) WHERE {region}::VARCHAR IS NULL OR t.region = {region} ORDER BY name",
            cancellation);
        return [.. rows.Select(static row => (string)row["name"]!)];
    }

    [Endpoint]
    public static string Sheet(string book, string page, string lang) => $"{book} {page} {lang}";

    // By the URI, and without what was typed.
    [Completion("sheets://{book}/{page}/{lang}", "book")]
    public static string[] Books() => ["one", "two", "Two", "two"];

    // As they come: there is no end to them.
    [Completion("sheet", "page")]
    public static async IAsyncEnumerable<string> Pages(string page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (int i = 1; ; i++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return $"{i}";
        }
    }

    [Completion("wait", "how")]
    public static IEnumerable<string> How(string how) => how switch
    {
        "told" => throw new EndpointException("for the caller"),
        "hidden" => throw new InvalidOperationException("not for the caller"),
        "null" => null!,
        _ => ["a", null!],
    };

    // A list has an end, so that all of it is counted.
    [Completion("wait", "many")]
    public static List<string> Many() => [.. Enumerable.Range(1000, 500).Select(static number => $"{number}")];
}

internal sealed class Finder(TimeProvider time) : IDisposable
{
    [Completion("wait", "texts")]
    public IEnumerable<string> Find([FromServices] IDatabase database, string texts)
    {
        yield return $"{texts}{time.GetUtcNow().Year > 2000}";
        yield return $"{texts}{database.Execute($"SELECT 42 AS n")[0]["n"]}";
    }

    public void Dispose()
    {
    }
}
