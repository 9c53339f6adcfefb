namespace App;

internal static class Orders
{
    [Endpoint]
    public static void T(string limit, DateOnly since, Filters filters, Status status, int size, object anything)
    {
    }
}

internal sealed record Filters(IReadOnlyList<string>? Tags, string Region, int Page);

internal enum Status
{
    Open,
    Closed,
}
