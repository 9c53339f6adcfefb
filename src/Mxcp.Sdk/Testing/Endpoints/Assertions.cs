using System.Globalization;
using System.Text.Json;

namespace Mxcp.Testing.Endpoints;

/// <summary>What a test asserts of a result.</summary>
/// <param name="result">The result.</param>
/// <param name="text">The text of the result.</param>
internal sealed class Assertions(JsonElement result, string text)
{
    private readonly List<AssertionFailure> _failures = [];

    /// <summary>All that does not hold.</summary>
    /// <param name="test">What the test says.</param>
    /// <param name="result">The result.</param>
    /// <param name="text">The text of the result, as a client is shown it.</param>
    public static IReadOnlyList<AssertionFailure> Check(JsonElement test, JsonElement result, string text)
    {
        var assertions = new Assertions(result, text);
        foreach (var assertion in test.EnumerateObject())
        {
            assertions.Check(assertion.Name, assertion.Value);
        }

        return assertions._failures;
    }

    private void Check(string assertion, JsonElement expected)
    {
        switch (assertion)
        {
            case "result":
                Add(assertion, JsonDifference.Find(expected, result));
                break;
            case "result_contains":
                CheckContains(assertion, expected);
                break;
            case "result_not_contains":
                foreach (var name in expected.EnumerateArray())
                {
                    CheckAbsent(assertion, name.GetString()!);
                }

                break;
            case "result_contains_item":
                CheckItem(assertion, expected);
                break;
            case "result_contains_all":
                foreach (var item in expected.EnumerateArray())
                {
                    CheckItem(assertion, item);
                }

                break;
            case "result_length":
                CheckLength(assertion, expected.GetInt32());
                break;
            case "result_contains_text":
                CheckText(assertion, expected.GetString()!);
                break;
        }
    }

    private void CheckContains(string assertion, JsonElement expected)
    {
        if (expected.ValueKind != JsonValueKind.Object)
        {
            CheckItem(assertion, expected);
            return;
        }

        // A place is one of the whole result; a name is a property of it, or of one of its items.
        var (places, names) = Split(expected);
        foreach (var member in places)
        {
            Add(assertion, FindMember(member, result, ""));
        }

        if (names.Length == 0)
        {
            return;
        }

        if (result.ValueKind == JsonValueKind.Array)
        {
            Add(assertion, FindInItems(item => FindInMembers(names, item.Value, item.Place), expected));
            return;
        }

        foreach (var member in names)
        {
            Add(assertion, FindMember(member, result, ""));
        }
    }

    private void CheckItem(string assertion, JsonElement expected)
    {
        if (result.ValueKind != JsonValueKind.Array)
        {
            _failures.Add(new AssertionFailure(assertion, "a list", JsonReading.Show(result)));
            return;
        }

        Add(assertion, FindInItems(item => FindInItem(expected, item.Value, item.Place), expected));
    }

    private void CheckAbsent(string assertion, string name)
    {
        var owners = JsonPlace.IsPointer(name) || result.ValueKind != JsonValueKind.Array ? [new Item("", result)] : Items();
        if (owners is [{ Value.ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) }])
        {
            _failures.Add(new AssertionFailure(assertion, "an object", JsonReading.Show(result)));
            return;
        }

        foreach (var owner in owners)
        {
            string place = JsonPlace.IsPointer(name) ? name : JsonPlace.Append("", name);
            if (JsonPlace.Find(owner.Value, place) is { } found)
            {
                Add(assertion, new JsonDifference(owner.Place + place, Expected: null, found));
                return;
            }
        }
    }

    private void CheckLength(string assertion, int expected)
    {
        bool isList = result.ValueKind == JsonValueKind.Array;
        if (!isList || result.GetArrayLength() != expected)
        {
            _failures.Add(new AssertionFailure(assertion, Count(expected), isList ? Count(result.GetArrayLength()) : JsonReading.KindOf(result)));
        }
    }

    private void CheckText(string assertion, string expected)
    {
        if (!text.Contains(expected, StringComparison.Ordinal))
        {
            _failures.Add(new AssertionFailure(assertion, $"a text with '{JsonReading.Cut(expected)}' in it", $"'{JsonReading.Cut(text)}'"));
        }
    }

    /// <summary>The difference of the item that comes nearest, unless one of them has none.</summary>
    private JsonDifference? FindInItems(Func<Item, (int Count, JsonDifference? First)> differ, JsonElement expected)
    {
        (int Count, JsonDifference? First)? nearest = null;
        foreach (var item in Items())
        {
            var found = differ(item);
            if (found.First is null)
            {
                return null;
            }

            nearest = nearest is { } best && best.Count <= found.Count ? best : found;
        }

        // An item that has nothing of what is asked for is no nearer than any other.
        int asked = expected.ValueKind == JsonValueKind.Object ? expected.GetPropertyCount() : 1;
        return nearest is { } near && near.Count < asked ? near.First : new JsonDifference("", expected, result);
    }

    /// <summary>An object is contained in an item when the item has all of it; anything else when it is the item.</summary>
    private static (int Count, JsonDifference? First) FindInItem(JsonElement expected, JsonElement item, string place)
    {
        if (expected.ValueKind == JsonValueKind.Object)
        {
            return FindInMembers([.. expected.EnumerateObject()], item, place);
        }

        var difference = JsonDifference.Find(expected, item, place);
        return (difference is null ? 0 : 1, difference);
    }

    private static (int Count, JsonDifference? First) FindInMembers(JsonProperty[] members, JsonElement owner, string place)
    {
        JsonDifference[] differences = [.. members.Select(member => FindMember(member, owner, place)).OfType<JsonDifference>()];
        return (differences.Length, differences.FirstOrDefault());
    }

    private static JsonDifference? FindMember(JsonProperty member, JsonElement owner, string place)
    {
        string own = JsonPlace.IsPointer(member.Name) ? member.Name : JsonPlace.Append("", member.Name);
        return JsonPlace.Find(owner, own) is { } found ? JsonDifference.Find(member.Value, found, place + own) : new JsonDifference(place + own, member.Value, Actual: null);
    }

    private static (JsonProperty[] Places, JsonProperty[] Names) Split(JsonElement expected)
    {
        var members = expected.EnumerateObject().ToLookup(static member => JsonPlace.IsPointer(member.Name));
        return ([.. members[true]], [.. members[false]]);
    }

    private List<Item> Items() => [.. result.EnumerateArray().Select(static (item, index) => new Item(JsonPlace.Append("", index), item))];

    private void Add(string assertion, JsonDifference? difference)
    {
        if (difference is not null)
        {
            _failures.Add(AssertionFailure.Of(assertion, difference));
        }
    }

    private static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} item{(count == 1 ? "" : "s")}");

    private readonly record struct Item(string Place, JsonElement Value);
}
