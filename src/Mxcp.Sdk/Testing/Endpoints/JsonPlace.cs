using System.Globalization;
using System.Text.Json;

namespace Mxcp.Testing.Endpoints;

/// <summary>Places in JSON, as JSON Pointer (RFC 6901) writes them: <c>/orders/0/id</c>.</summary>
internal static class JsonPlace
{
    /// <summary>Whether a key of an assertion is a place, and not a name.</summary>
    public static bool IsPointer(string key) => key.StartsWith('/');

    /// <summary>The place of a property.</summary>
    public static string Append(string place, string name) => $"{place}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The place of an item.</summary>
    public static string Append(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}/{index}");

    /// <summary>What stands at a place.</summary>
    public static JsonElement? Find(JsonElement root, string pointer)
    {
        var value = root;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            if (Step(value, step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)) is not { } next)
            {
                return null;
            }

            value = next;
        }

        return value;
    }

    private static JsonElement? Step(JsonElement value, string step) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty(step, out var property) ? property : null,
        JsonValueKind.Array => IndexOf(step) is { } index && index < value.GetArrayLength() ? value[index] : null,
        _ => null,
    };

    // 01 and +1 are no indices.
    private static int? IndexOf(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && (step.Length == 1 || step[0] != '0') ? index : null;
}
