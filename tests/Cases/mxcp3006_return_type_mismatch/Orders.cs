namespace App;

internal static class Orders
{
    [Endpoint]
    public static Report T() => new("1", [], "extra");

    [Endpoint]
    public static Task U() => Task.CompletedTask;
}

internal sealed record Report(string Total, IReadOnlyList<Line> Items, string Note);

internal sealed record Line(string Id);
