namespace App;

public static class Methods
{
    [Endpoint]
    public static System.Collections.Immutable.ImmutableList<int> ImmutableList(System.Collections.Immutable.ImmutableList<int> value) => value;

    [Endpoint]
    public static System.Collections.Frozen.FrozenSet<string> FrozenSet(System.Collections.Frozen.FrozenSet<string> value) => value;

    [Endpoint]
    public static SortedSet<string> SortedSet(SortedSet<string> value) => value;

    [Endpoint]
    public static Queue<string> Queue(Queue<string> value) => value;

    [Endpoint]
    public static ReadOnlyMemory<byte> Memory(ReadOnlyMemory<byte> value) => value;

    [Endpoint]
    public static System.Text.Json.Nodes.JsonObject JsonObject(System.Text.Json.Nodes.JsonObject value) => value;

    [Endpoint]
    public static System.Text.Json.Nodes.JsonArray JsonArray(System.Text.Json.Nodes.JsonArray value) => value;

    [Endpoint]
    public static System.Text.Json.Nodes.JsonValue JsonValue(System.Text.Json.Nodes.JsonValue value) => value;

    [Endpoint]
    public static System.Text.Json.JsonDocument JsonDocument(System.Text.Json.JsonDocument value) => value;

    [Endpoint]
    public static System.Collections.Frozen.FrozenDictionary<string, int> Frozen(System.Collections.Frozen.FrozenDictionary<string, int> value) => value;
}
