using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Tests.Support;

/// <summary>Calls of endpoints as a test writes them: JSON in, the result or the error out.</summary>
internal static class Calls
{
    public static JsonElement Arguments(string json) => json.Length == 0 ? default : JsonElement.Parse(json);

    /// <summary>What the caller of an endpoint gets.</summary>
    public static async Task<string> CallAsync(
        this TestEnvironment environment, Endpoint endpoint, string arguments = "", IClient? client = null, CancellationToken cancellation = default)
    {
        var outcome = await new Pipeline(environment).RunAsync(endpoint, Arguments(arguments), client ?? NoClient.Instance, cancellation);
        return outcome.IsSuccess ? Encoding.UTF8.GetString(outcome.Result.Written.Span) : outcome.Error;
    }

    /// <summary>Reads one argument named <c>value</c> and says how it was read, or everything that is wrong.</summary>
    public static Task<string> ReadAsync(string json, Func<Argument, object> read) =>
        ReadAllAsync("{\"value\":" + json + "}", arguments => read(arguments.Required("value")), "value");

    /// <summary>Reads arguments and says how they were read, or everything that is wrong.</summary>
    public static Task<string> ReadAllAsync(string json, Func<ArgumentObject, object> read, params string[] parameters)
    {
        var tool = new TestTool("test", Invoke, [.. parameters.Select(static name => new EndpointParameter(name, ParameterType.String))]);
        return new TestEnvironment().CallAsync(tool, json);

        ValueTask Invoke(EndpointCall call)
        {
            object value = read(call.Arguments);
            if (call.Accept())
            {
                call.Result.WriteText(Show(value));
            }

            return default;
        }
    }

    private static string Show(object value) => value switch
    {
        string text => text,
        IFormattable formattable => formattable.ToString(value is DateOnly or TimeOnly or DateTimeOffset ? "O" : null, System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable<object> list => string.Join("|", list.Select(Show)),
        _ => value.ToString()!,
    };
}
