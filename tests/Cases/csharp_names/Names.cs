namespace App;

internal static class Names
{
    [Endpoint("class")]
    public static Odd Run(string @namespace, int call, int arguments, int callValue, string value, string id) =>
        new(@namespace + value + id, call, arguments + callValue);
}

internal sealed record Odd([property: System.Text.Json.Serialization.JsonPropertyName("a b")] string AB, [property: System.Text.Json.Serialization.JsonPropertyName("quo\"te")] int Quote, int Größe);
