namespace Contender;

public sealed record Person(string Name, long Age, string[] Tags);

public sealed record Branch(long Id, string Title, double Score, string[] Tags, List<Leaf> Leaves);

public sealed record Leaf(long Id, string Text, double Weight);

public static class Tools
{
    [Endpoint]
    public static Person Echo(string name, long age, string[] tags) => new(name, age, tags);

    [Endpoint]
    public static List<Branch> Tree(int branches) =>
        [.. Enumerable.Range(0, branches).Select(static id => new Branch(id, $"Branch \"{id}\" of the tree", id / 7.0, ["red", "green", "blue"], Leaves(id)))];

    private static List<Leaf> Leaves(int branch) =>
        [.. Enumerable.Range(0, 10).Select(leaf => new Leaf((branch * 10) + leaf, $"a leaf in the sun, number {leaf}", leaf * 0.25))];
}
