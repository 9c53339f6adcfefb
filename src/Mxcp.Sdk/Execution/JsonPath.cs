using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>Says where in a JSON value its writer is: <c>[2].name</c>.</summary>
internal static class JsonPath
{
    /// <summary>The place at which an unfinished JSON text ends.</summary>
    /// <param name="unfinished">What was written so far: up to the value that comes next.</param>
    public static string At(ReadOnlySpan<byte> unfinished) => Write(Places(unfinished));

    /// <summary>A place inside of a value that is itself at a place.</summary>
    public static string Join(string outer, string inner) =>
        outer.Length == 0 || inner.Length == 0 || inner[0] == '[' ? outer + inner : $"{outer}.{inner}";

    private static List<Place> Places(ReadOnlySpan<byte> unfinished)
    {
        var places = new List<Place>();
        var reader = new Utf8JsonReader(unfinished, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = JsonText.MaxDepth }));
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    places.Add(new Place(null, 0));
                    break;
                case JsonTokenType.StartObject:
                    places.Add(new Place("", 0));
                    break;
                case JsonTokenType.PropertyName:
                    places[^1] = new Place(reader.GetString(), 0);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    places.RemoveAt(places.Count - 1);
                    Next(places);
                    break;
                default:
                    Next(places);
                    break;
            }
        }

        return places;
    }

    private static void Next(List<Place> places)
    {
        if (places.Count > 0 && places[^1].Name is null)
        {
            places[^1] = new Place(null, places[^1].Index + 1);
        }
    }

    private static string Write(List<Place> places)
    {
        var path = new StringBuilder();
        foreach (var place in places)
        {
            if (place.Name is null)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{place.Index}]");
                continue;
            }

            path.Append(path.Length == 0 ? "" : ".").Append(place.Name);
        }

        return path.ToString();
    }

    private readonly record struct Place(string? Name, int Index);
}
