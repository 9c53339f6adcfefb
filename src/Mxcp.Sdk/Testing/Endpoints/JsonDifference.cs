using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.Testing.Endpoints;

/// <summary>The first place at which two values of JSON are not the same.</summary>
/// <remarks>Numbers are the same when they are equal: 1, 1.0 and 1e0. The properties of an object may stand in any order, the items of a list may not.</remarks>
/// <param name="Place">The place, a JSON Pointer; empty for the whole.</param>
/// <param name="Expected">What should stand there; <see langword="null"/> for nothing.</param>
/// <param name="Actual">What stands there; <see langword="null"/> for nothing.</param>
internal sealed record JsonDifference(string Place, JsonElement? Expected, JsonElement? Actual)
{
    /// <summary>Looks for it.</summary>
    /// <returns>The difference, or <see langword="null"/> where there is none.</returns>
    public static JsonDifference? Find(JsonElement expected, JsonElement actual) => Find(expected, actual, "");

    /// <summary>Looks for it between values that stand at a place.</summary>
    public static JsonDifference? Find(JsonElement expected, JsonElement actual, string place)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return new JsonDifference(place, expected, actual);
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => InObject(expected, actual, place),
            JsonValueKind.Array => InArray(expected, actual, place),
            _ => AreSame(expected, actual) ? null : new JsonDifference(place, expected, actual),
        };
    }

    private static bool AreSame(JsonElement expected, JsonElement actual) => expected.ValueKind switch
    {
        JsonValueKind.Number => CanonicalJson.Of(expected) == CanonicalJson.Of(actual),
        JsonValueKind.String => expected.ValueEquals(actual.GetString()),
        _ => true,
    };

    private static JsonDifference? InObject(JsonElement expected, JsonElement actual, string place)
    {
        foreach (var property in expected.EnumerateObject())
        {
            string own = JsonPlace.Append(place, property.Name);
            var difference = actual.TryGetProperty(property.Name, out var found)
                ? Find(expected.GetProperty(property.Name), found, own)
                : new JsonDifference(own, property.Value, Actual: null);
            if (difference is not null)
            {
                return difference;
            }
        }

        foreach (var property in actual.EnumerateObject())
        {
            if (!expected.TryGetProperty(property.Name, out _))
            {
                return new JsonDifference(JsonPlace.Append(place, property.Name), Expected: null, property.Value);
            }
        }

        return null;
    }

    private static JsonDifference? InArray(JsonElement expected, JsonElement actual, string place)
    {
        int index = 0;
        using var found = actual.EnumerateArray().GetEnumerator();
        foreach (var item in expected.EnumerateArray())
        {
            string own = JsonPlace.Append(place, index++);
            var difference = found.MoveNext() ? Find(item, found.Current, own) : new JsonDifference(own, item, Actual: null);
            if (difference is not null)
            {
                return difference;
            }
        }

        return found.MoveNext() ? new JsonDifference(JsonPlace.Append(place, index), Expected: null, found.Current) : null;
    }
}
