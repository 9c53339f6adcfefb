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
    /// <exception cref="UsageException">A text has no name, or a name comes twice.</exception>
    public static SqlArguments Read(IReadOnlyList<string> texts)
    {
        var arguments = new SqlArguments();
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new UsageException($"'{text}' must be NAME=VALUE.");
            }

            string name = text[..equals];
            if (arguments.TryGet(name, out _))
            {
                throw new UsageException($"'{name}' is given twice.");
            }

            arguments.Add(name, Value(ArgumentText.Load(name, text[(equals + 1)..], ParameterType.String)));
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
