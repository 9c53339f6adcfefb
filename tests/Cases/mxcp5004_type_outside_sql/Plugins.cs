namespace App;

[Plugin("types")]
public sealed class Types
{
    [Udf]
    public object Anything() => 1;

    [Udf]
    public string Takes(Stream stream, char letter, HashSet<int> numbers, (int Id, string Name) pair, int[,] table) => "";

    [Udf]
    public Node? Tree(Dictionary<Leaf, int> leaves) => null;

    [Udf]
    public Odd Oddity() => new(1);

    [Udf]
    public string User(UserContext user) => "";
}

public sealed record Node(Node? Next);

public sealed record Leaf(int Id);

public sealed class Odd(int hidden)
{
    public int Shown { get; } = hidden;
}
