namespace App;

internal static class Orders
{
    [Endpoint]
    public static void T(
        char letter,
        object anything,
        dynamic moving,
        IShape shape,
        Shape @base,
        Tree tree,
        (int, string) pair,
        Dictionary<int, string> keyed,
        Dictionary<string, int> @fixed,
        Dictionary<string, int> closed,
        HashSet<string> set,
        IAsyncEnumerable<string> stream,
        int[,] grid,
        ReadOnlySpan<int> span,
        byte[] bytes,
        byte big,
        string text,
        Rows rows,
        System.Text.Json.JsonElement json,
        Twins twins,
        WithField field,
        Guid guid,
        Endless<int> endless,
        Dictionary<string, int> counts,
        Extra extra)
    {
    }
}

internal interface IShape
{
    double Area { get; }
}

internal abstract record Shape(double Area);

internal sealed record Tree(string? Name, List<Tree>? Children);

internal sealed class Twins
{
    public int? PageSize { get; set; }

    public int? Page_Size { get; set; }
}

internal sealed class WithField
{
    public required int Id;
}

internal sealed record Endless<T>(Endless<List<T>>? Next);

internal sealed record Extra(System.Text.Json.JsonElement Payload, int Size);
