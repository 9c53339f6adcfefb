using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.CommandLine;

/// <summary>Turns <c>-p name=value</c> into the values of a SQL text, of which nothing says the types.</summary>
/// <remarks>
/// What is JSON is read as such: <c>5</c> is a number, <c>true</c> a boolean, <c>null</c> NULL, <c>[1, 2]</c> a list, <c>"5"</c>
/// in its quotes a text. Anything else is a text, and DuckDB makes a date or a number of it where the SQL wants one.
/// </remarks>
internal static class QueryArguments
{
    /// <summary>The texts of the values, each under its name; those of files are read.</summary>
    /// <exception cref="UsageException">A text has no name, a name comes twice, or a file cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Load(IReadOnlyList<string> texts)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in texts)
        {
            var (name, said) = ArgumentText.Split(text);
            if (values.ContainsKey(name))
            {
                throw new UsageException($"'{name}' is given twice.");
            }

            values.Add(name, ArgumentText.Load(name, said, ParameterType.String));
        }

        return values;
    }

    /// <summary>The values of which these are the texts.</summary>
    /// <exception cref="UsageException">A text is JSON for which there is no type.</exception>
    public static SqlArguments Read(IReadOnlyDictionary<string, string> texts)
    {
        var arguments = new SqlArguments();
        foreach (var (name, text) in texts)
        {
            arguments.Add(name, Value(text));
        }

        return arguments;
    }

    private static SqlValue? Value(string text)
    {
        try
        {
            return Value(JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            return text;
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"{text}: {exception.Message}");
        }
    }

    private static SqlValue? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json),
        JsonValueKind.Array => SqlValue.FromList([.. json.EnumerateArray().Select(Value)]),
        _ => SqlValue.FromFields([.. json.EnumerateObject().Select(static property => (property.Name, Value(property.Value)))]),
    };

    // As narrow as it can be exactly.
    private static SqlValue? Number(JsonElement json)
    {
        if (json.TryGetInt64(out long whole))
        {
            return whole;
        }

        return json.TryGetDecimal(out decimal number) ? number : json.GetDouble();
    }
}
