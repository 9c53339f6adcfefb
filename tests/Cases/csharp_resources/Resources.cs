namespace App;

internal static class Resources
{
    [Endpoint]
    public static Order Order(long id) => id < 100 ? new Order(id, null) : throw new EndpointException($"There is no order {id}");

    [Endpoint("orders://{region}/{day}.txt")]
    public static async Task<string> ListAsync(Region region, DateOnly day, CancellationToken cancellation)
    {
        await Task.Delay(0, cancellation);
        return $"# {region} on {day:yyyy-MM-dd}";
    }

    [Endpoint]
    public static long[] Page(int page, bool urgent) => [page, urgent ? 1 : 0];

    [Endpoint("shop://logo.png")]
    public static byte[] Logo() => [0x89, 0x50, 0x4E, 0x47];

    [Endpoint("shop://bytes")]
    public static async Task<byte[]?> Bytes()
    {
        await Task.CompletedTask;
        return null;
    }

    [Endpoint]
    public static string About() => "A \"shop\"";

    [Endpoint]
    public static string? Note(string name) => name == "none" ? null : name;
}

internal sealed record Order(long Id, string? Note);

internal enum Region
{
    North,

    [System.Text.Json.Serialization.JsonStringEnumMemberName("south west")]
    SouthWest,
}
