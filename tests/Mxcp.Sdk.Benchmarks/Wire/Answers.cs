using System.Text;
using System.Text.Json;

namespace Mxcp.Benchmarks.Wire;

/// <summary>A fast answer that is wrong is no answer.</summary>
internal static class Answers
{
    /// <summary>Reads an answer whole and sees that it is a result.</summary>
    public static JsonElement Require(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        var message = JsonElement.ParseValue(ref reader);
        bool isResult = message.TryGetProperty("result", out var result) && !(result.TryGetProperty("isError", out var isError) && isError.GetBoolean());
        return isResult ? result.Clone() : throw new InvalidOperationException($"A call failed: {Start(answer)}");
    }

    /// <summary>Looks at the start of an answer only: the first of its kind was read whole.</summary>
    public static void RequireQuickly(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf("\"result\""u8) < 0 || answer[^Math.Min(answer.Length, 100)..].IndexOf("\"isError\":true"u8) >= 0)
        {
            throw new InvalidOperationException($"A call failed: {Start(answer)}");
        }
    }

    private static string Start(ReadOnlySpan<byte> answer) => Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 500)]);
}
